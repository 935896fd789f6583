import { isOwned } from '../../../scripts/destroy/owned';

const tags = (entries: Record<string, string>) => Object.entries(entries).map(([Key, Value]) => ({ Key, Value }));
const owned = (entries: Record<string, string>) => isOwned(tags(entries), ['platform-dev', 'platform-dev-dr']);

describe('what belongs to a cluster', () => {
  it.each([
    ['elbv2.k8s.aws/cluster', 'platform-dev'],
    ['kubernetes.io/cluster/platform-dev', 'owned'],
    ['KubernetesCluster', 'platform-dev-dr'],
    ['karpenter.k8s.aws/cluster', 'platform-dev'],
    ['eks:eks-cluster-name', 'platform-dev'],
  ])('is told by %s=%s', (key, value) => {
    expect(owned({ [key]: value })).toBe(true);
  });

  it.each([
    ['elbv2.k8s.aws/cluster', 'platform-prod'],
    ['kubernetes.io/cluster/platform-dev', 'shared'],
    ['kubernetes.io/cluster/platform-dev-pr12', 'owned'],
    ['Name', 'platform-dev'],
  ])('is not what says %s=%s', (key, value) => {
    expect(owned({ [key]: value })).toBe(false);
  });

  it.each(['aws:cloudformation:stack-id', 'aws:eks:cluster-name'])(
    'is not what carries %s: it goes with the stack',
    (key) => {
      expect(owned({ 'kubernetes.io/cluster/platform-dev': 'owned', [key]: 'platform-dev' })).toBe(false);
    },
  );
});
