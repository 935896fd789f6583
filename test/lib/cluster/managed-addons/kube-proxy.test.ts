import { kubeProxy as addon } from '../../../../lib/cluster/managed-addons/kube-proxy';

describe('kube-proxy', () => {
  it('is there before nodes, which are not ready without it', () => {
    expect(addon.order).toBe('before-nodes');
  });

  it('is left as AWS configures it, and opens no port', () => {
    expect(addon).not.toHaveProperty('configuration');
    expect(addon).not.toHaveProperty('identity');
    expect(addon.ports).toEqual([]);
  });

  it('is watched as the DaemonSet that it is', () => {
    expect(addon.workloads).toEqual([{ kind: 'daemonset', namespace: 'kube-system', name: 'kube-proxy' }]);
  });
});
