import { autoModeNetworkPolicy } from '../../../lib/components/auto-mode-network-policy';
import { valid, withCapacity } from '../../support/configuration';

describe('auto-mode-network-policy', () => {
  it('switches on what Auto Mode has switched off', () => {
    expect(autoModeNetworkPolicy.objects()).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'amazon-vpc-cni', namespace: 'kube-system' },
        data: { 'enable-network-policy-controller': 'true' },
      },
    ]);
  });

  it('is there in Auto Mode alone: elsewhere the add-on says it', () => {
    expect(autoModeNetworkPolicy.wanted(withCapacity({ kind: 'auto-mode' }))).toBe(true);
    expect(autoModeNetworkPolicy.wanted(valid)).toBe(false);
  });
});
