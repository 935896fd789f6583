import { nodePoolLabels } from '../../../../lib/config/rules/node-pool-labels';
import { valid, withCapacity } from '../../../support/configuration';

const withLabel = (key: string) =>
  withCapacity({ kind: 'karpenter', nodePools: [{ name: 'a' }, { name: 'b', labels: { [key]: 'x' } }] });

describe('node-pool-labels', () => {
  it.each(['team', 'example.com/team', 'node-restriction.kubernetes.io/team', 'mykubernetes.io/team'])(
    'accepts %s',
    (key) => {
      expect(nodePoolLabels.check(withLabel(key))).toEqual([]);
    },
  );

  it('accepts capacity without Karpenter', () => {
    expect(nodePoolLabels.check(valid)).toEqual([]);
  });

  it.each([
    'karpenter.sh/nodepool',
    'karpenter.k8s.aws/instance-family',
    'kubernetes.io/arch',
    'node-role.kubernetes.io/worker',
    'eks.amazonaws.com/nodegroup',
  ])('refuses %s', (key) => {
    expect(nodePoolLabels.check(withLabel(key))).toEqual([
      {
        path: `capacity[0].nodePools[1].labels["${key}"]`,
        value: 'x',
        rule: 'must not be of a domain that belongs to Kubernetes, EKS or Karpenter: the pool would make no node',
        fix: 'choose a domain of your own, such as "example.com/team", or a label without one',
      },
    ]);
  });
});
