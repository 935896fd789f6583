import { eksNodeMonitoringAgent as addon } from '../../../../lib/cluster/managed-addons/eks-node-monitoring-agent';

describe('eks-node-monitoring-agent', () => {
  it('comes after nodes, which are ready without it', () => {
    expect(addon.order).toBe('after-nodes');
  });

  it('needs no AWS permission and opens no port', () => {
    expect(addon).not.toHaveProperty('identity');
    expect(addon.ports).toEqual([]);
  });

  it('is watched as the DaemonSet that it is', () => {
    expect(addon.workloads).toEqual([
      { kind: 'daemonset', namespace: 'kube-system', name: 'eks-node-monitoring-agent' },
    ]);
  });
});
