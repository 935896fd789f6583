import type { Signal } from '../signal';

/**
 * Managed add-ons that fail. EKS insights are not here, because EKS publishes no event for them.
 *
 * Source: Amazon EventBridge Events Reference, "Amazon Elastic Kubernetes Service events".
 */
export const ADDON_EVENTS: readonly Signal[] = [
  {
    name: 'AddonFailed',
    severity: 'warning',
    description: 'A managed add-on is degraded, or could not be made or updated',
    pattern: {
      source: ['aws.eks'],
      detailType: ['EKS Addon Health Degraded', 'EKS Addon Creation Failed', 'EKS Addon Update Failed'],
    },
  },
];
