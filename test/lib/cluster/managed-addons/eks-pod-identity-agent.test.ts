import { eksPodIdentityAgent as addon } from '../../../../lib/cluster/managed-addons/eks-pod-identity-agent';

describe('eks-pod-identity-agent', () => {
  it('is there before nodes: the network plugin asks it for credentials', () => {
    expect(addon.order).toBe('before-nodes');
  });

  it('gets its permission from the node, and opens no port', () => {
    expect(addon).not.toHaveProperty('identity');
    expect(addon.ports).toEqual([]);
  });

  it('is watched as the DaemonSet that it is', () => {
    expect(addon.workloads).toEqual([{ kind: 'daemonset', namespace: 'kube-system', name: 'eks-pod-identity-agent' }]);
  });
});
