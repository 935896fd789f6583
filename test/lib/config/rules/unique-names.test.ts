import { uniqueNames } from '../../../../lib/config/rules/unique-names';
import { withCapacity, withCluster, withNetwork } from '../../../support/configuration';

const arn = (role: string) => `arn:aws:iam::111122223333:role/${role}`;
const twice = (path: string, value: string, what: string) => ({
  path,
  value,
  rule: `must be unique among all ${what}`,
  fix: 'choose another, or remove the entry if it says the same',
});

describe('unique-names', () => {
  it('refuses one name for two capacities of any kind', () => {
    const group = { name: 'batch', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 2 };
    const podSize = { vCpu: 1, memoryGiB: 2 } as const;
    const capacity = withCapacity(
      { kind: 'managed-node-group', ...group },
      { kind: 'karpenter' },
      { kind: 'fargate-profile', name: 'batch', namespaces: ['batch'], podSize },
      { kind: 'managed-node-group', ...group, name: 'other' },
    );
    expect(uniqueNames.check(capacity)).toEqual([twice('capacity[2].name', 'batch', 'capacity')]);
  });

  it('refuses the name of a group, or of another pool, for a node pool', () => {
    const group = { name: 'batch', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 2 };
    const capacity = withCapacity(
      { kind: 'managed-node-group', ...group },
      { kind: 'karpenter', nodePools: [{ name: 'batch' }, { name: 'spot' }, { name: 'spot' }] },
    );
    expect(uniqueNames.check(capacity)).toEqual([
      twice('capacity[1].nodePools[0].name', 'batch', 'capacity'),
      twice('capacity[1].nodePools[2].name', 'spot', 'capacity'),
    ]);
  });

  it('refuses one name for two access entries, of either list', () => {
    const admins = [{ name: 'team', principalArn: arn('a') }];
    const viewers = [{ name: 'team', principalArn: arn('b') }];
    expect(uniqueNames.check(withCluster({ admins, viewers }))).toEqual([
      twice('cluster.viewers[0].name', 'team', 'admins and viewers'),
    ]);
  });

  it('refuses one principal in two access entries', () => {
    const admins = [
      { name: 'one', principalArn: arn('a') },
      { name: 'two', principalArn: arn('a') },
    ];
    expect(uniqueNames.check(withCluster({ admins }))).toEqual([
      twice(
        'cluster.admins[1].principalArn',
        arn('a'),
        'admins and viewers: EKS has one access entry for each principal',
      ),
    ]);
  });

  it('refuses one name for two peers', () => {
    const peers = [
      { name: 'office', cidr: '10.8.0.0/16' },
      { name: 'office', cidr: '10.9.0.0/16' },
      { name: 'office', cidr: '10.10.0.0/16' },
    ];
    expect(uniqueNames.check(withNetwork({ peers }))).toEqual([
      twice('network.peers[1].name', 'office', 'peers'),
      twice('network.peers[2].name', 'office', 'peers'),
    ]);
  });

  it('accepts one name in lists that have nothing to do with each other', () => {
    const { capacity } = withCapacity({
      kind: 'managed-node-group',
      name: 'same',
      instanceTypes: ['m7g.large'],
      minSize: 1,
      maxSize: 2,
    });
    const admins = [{ name: 'same', principalArn: arn('a') }];
    const peers = [{ name: 'same', cidr: '10.8.0.0/16' }];
    expect(uniqueNames.check({ ...withNetwork({ peers }), ...withCluster({ admins }), capacity })).toEqual([]);
  });
});
