import { metricsServer as addon } from '../../../../lib/cluster/managed-addons/metrics-server';

describe('metrics-server', () => {
  it('is reached by the Kubernetes API, and reaches every kubelet, on nodes and on Fargate', () => {
    expect(addon.ports.map(({ from, to, protocol, port }) => [from, to, protocol, port])).toEqual([
      ['control-plane', 'nodes', 'tcp', 10251],
      ['nodes', 'nodes', 'tcp', 10250],
      ['nodes', 'fargate-pods', 'tcp', 10250],
      ['fargate-pods', 'nodes', 'tcp', 10250],
    ]);
  });

  it('needs no AWS permission', () => {
    expect(addon).not.toHaveProperty('identity');
  });

  it('comes after nodes, on which it must run to be healthy', () => {
    expect(addon.order).toBe('after-nodes');
    expect(addon.workloads).toEqual([{ kind: 'deployment', namespace: 'kube-system', name: 'metrics-server' }]);
  });
});
