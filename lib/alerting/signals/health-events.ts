import type { Severity } from '../severity';
import type { Signal } from '../signal';

const event = (name: string, severity: Severity, category: string, description: string): Signal => ({
  name,
  severity,
  description,
  pattern: {
    source: ['aws.health'],
    detailType: ['AWS Health Event'],
    detail: { service: ['EKS'], eventTypeCategory: [category] },
  },
});

/**
 * What AWS Health says of EKS: trouble, planned changes (the end of a version, of a certificate), and notices.
 *
 * Source: AWS Health User Guide, "Reference: AWS Health events Amazon EventBridge schema".
 */
export const HEALTH_EVENTS: readonly Signal[] = [
  event('HealthIssue', 'critical', 'issue', 'AWS reports trouble with EKS'),
  event('HealthScheduledChange', 'warning', 'scheduledChange', 'AWS plans a change that concerns EKS'),
  event('HealthNotice', 'info', 'accountNotification', 'AWS has a notice about EKS for this account'),
];
