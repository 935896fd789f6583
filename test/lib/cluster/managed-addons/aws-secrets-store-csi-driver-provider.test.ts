import { awsSecretsStoreCsiDriverProvider as addon } from '../../../../lib/cluster/managed-addons/aws-secrets-store-csi-driver-provider';
import { valid } from '../../../support/configuration';

describe('aws-secrets-store-csi-driver-provider', () => {
  it('follows changed secrets, also into Kubernetes secrets', () => {
    expect(addon.configuration?.(valid)).toEqual({
      'secrets-store-csi-driver': { syncSecret: { enabled: true }, enableSecretRotation: true },
    });
  });

  it('has no permission of its own: pods read secrets with theirs', () => {
    expect(addon).not.toHaveProperty('identity');
  });

  it('comes after nodes, and opens no port', () => {
    expect(addon.order).toBe('after-nodes');
    expect(addon.ports).toEqual([]);
  });
});
