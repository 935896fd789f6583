import type { InstanceDemand } from '../../../../scripts/preflight/quotas/instance-demand';
import { vcpuUses, type RunningInstance } from '../../../../scripts/preflight/quotas/vcpu-uses';

const VCPUS = new Map([
  ['m7g.large', 2],
  ['m7g.xlarge', 4],
  ['g5.xlarge', 4],
]);
const demand = (types: readonly string[], more: Partial<InstanceDemand> = {}): InstanceDemand => ({
  name: 'nodes',
  types,
  purchase: 'on-demand',
  desired: 2,
  most: 6,
  ...more,
});
const running = (type: string, more: Partial<RunningInstance> = {}): RunningInstance => ({
  type,
  purchase: 'on-demand',
  isOurs: false,
  ...more,
});
const uses = (demands: readonly InstanceDemand[], instances: readonly RunningInstance[] = []) =>
  vcpuUses(demands, instances, VCPUS, 'us-east-1').map(({ quota, used, more, atMost }) => [
    quota.code,
    { used, more, atMost },
  ]);

describe(vcpuUses, () => {
  test('counts at least the smallest type, and at most the largest', () => {
    expect(uses([demand(['m7g.large', 'm7g.xlarge'])])).toEqual([['L-1216C47A', { used: 0, more: 4, atMost: 24 }]]);
  });

  test('keeps on-demand and Spot apart', () => {
    const spot = demand(['m7g.large'], { purchase: 'spot', desired: 0, most: 3 });
    expect(uses([demand(['m7g.large']), spot], [running('m7g.large', { purchase: 'spot' })])).toEqual([
      ['L-1216C47A', { used: 0, more: 4, atMost: 12 }],
      ['L-34B43A08', { used: 2, more: 0, atMost: 6 }],
    ]);
  });

  test('takes what runs of the stacks off what they need, not off what is used', () => {
    const instances = [running('m7g.large'), running('m7g.large', { isOurs: true })];
    expect(uses([demand(['m7g.large'])], instances)).toEqual([['L-1216C47A', { used: 4, more: 2, atMost: 10 }]]);
  });

  test('counts a group of several classes only as far as it may grow in each', () => {
    expect(uses([demand(['m7g.large', 'g5.xlarge'])])).toEqual([
      ['L-1216C47A', { used: 0, more: 0, atMost: 12 }],
      ['L-DB2E81BA', { used: 0, more: 0, atMost: 24 }],
    ]);
  });

  test('leaves quotas alone that no demand touches', () => {
    expect(uses([], [running('m7g.large')])).toEqual([]);
  });
});
