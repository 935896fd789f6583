import { nodeGroups } from '../../../../lib/config/rules/node-groups';
import { withCapacity } from '../../../support/configuration';

const managed = {
  kind: 'managed-node-group' as const,
  name: 'a',
  instanceTypes: ['m7g.large'],
  minSize: 1,
  maxSize: 3,
};
const own = { ...managed, kind: 'self-managed-node-group' as const, onDemandPercentage: 100 };

describe('node-groups', () => {
  it('accepts groups whose sizes and types fit together', () => {
    expect(nodeGroups.check(withCapacity(managed, own, { kind: 'karpenter' }))).toEqual([]);
  });

  it('accepts a group of one fixed size', () => {
    expect(nodeGroups.check(withCapacity({ ...managed, minSize: 3 }))).toEqual([]);
  });

  it('refuses a minimum above the maximum', () => {
    expect(nodeGroups.check(withCapacity({ kind: 'karpenter' }, { ...managed, minSize: 4 }))).toEqual([
      { path: 'capacity[1].minSize', value: 4, rule: 'must not exceed maxSize (3)', fix: 'lower it' },
    ]);
  });

  it('refuses two processor architectures in one group', () => {
    const instanceTypes = ['m7g.large', 'm7i.large'];
    expect(nodeGroups.check(withCapacity({ ...managed, instanceTypes }))).toEqual([
      {
        path: 'capacity[0].instanceTypes',
        value: instanceTypes,
        rule: 'must be of one processor architecture: a group has one machine image',
        fix: 'make one group for x86_64 and one for arm64',
      },
    ]);
  });

  const fewTypes = (instanceTypes: string[]) => [
    {
      path: 'capacity[0].instanceTypes',
      value: instanceTypes,
      rule: 'must name at least 3 types when nodes are spot: one shortage would take them all',
      fix: 'add types of the same size from other families and generations',
    },
  ];

  it('refuses spot in a managed group unless it names at least three types', () => {
    const two = ['m7g.large', 'm6g.large'];
    expect(nodeGroups.check(withCapacity({ ...managed, capacityType: 'spot', instanceTypes: two }))).toEqual(
      fewTypes(two),
    );
    const three = [...two, 'r7g.large'];
    expect(nodeGroups.check(withCapacity({ ...managed, capacityType: 'spot', instanceTypes: three }))).toEqual([]);
  });

  it('counts a type that is named twice once', () => {
    const twice = ['m7g.large', 'm6g.large', 'm6g.large'];
    expect(nodeGroups.check(withCapacity({ ...managed, capacityType: 'spot', instanceTypes: twice }))).toEqual(
      fewTypes(twice),
    );
  });

  it('refuses a self-managed group with any spot unless it names at least three types', () => {
    const one = ['m7g.large'];
    expect(nodeGroups.check(withCapacity({ ...own, onDemandPercentage: 99 }))).toEqual(fewTypes(one));
  });

  it('refuses an on-demand base above the maximum', () => {
    expect(nodeGroups.check(withCapacity({ ...own, onDemandBase: 3 }))).toEqual([]);
    expect(nodeGroups.check(withCapacity({ ...own, onDemandBase: 4 }))).toEqual([
      { path: 'capacity[0].onDemandBase', value: 4, rule: 'must not exceed maxSize (3)', fix: 'lower it' },
    ]);
  });
});
