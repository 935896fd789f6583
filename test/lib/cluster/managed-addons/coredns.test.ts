import { coredns as addon } from '../../../../lib/cluster/managed-addons/coredns';
import { FIXTURES } from '../../../fixtures/environments';
import { validateEnvironment } from '../../../../lib/config/validate';
import { valid } from '../../../support/configuration';

describe('coredns', () => {
  it('is left as AWS configures it on nodes', () => {
    expect(addon.configuration?.(valid)).toEqual({});
  });

  it.each(['fargateOnly', 'fargateWithKarpenter'])('is told when its pods run on Fargate: %s', (name) => {
    expect(addon.configuration?.(validateEnvironment(FIXTURES[name]))).toEqual({ computeType: 'Fargate' });
  });

  it('comes after nodes, on which it must run to be healthy', () => {
    expect(addon.order).toBe('after-nodes');
    expect(addon.workloads).toEqual([{ kind: 'deployment', namespace: 'kube-system', name: 'coredns' }]);
  });
});
