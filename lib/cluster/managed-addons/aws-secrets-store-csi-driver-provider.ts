import type { ManagedAddon } from './managed-addon';
import { hasNodes } from './where';

/** Secrets Manager and Parameter Store as files in pods, each with the pod’s own permissions. */
export const awsSecretsStoreCsiDriverProvider: ManagedAddon = {
  name: 'aws-secrets-store-csi-driver-provider',
  purpose: 'AWS secrets as files in pods',
  order: 'after-nodes',
  runsOn: hasNodes,
  configuration: () => ({ 'secrets-store-csi-driver': { syncSecret: { enabled: true }, enableSecretRotation: true } }),
  ports: [],
  workloads: [],
};
