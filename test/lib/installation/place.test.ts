import { placeOf } from '../../../lib/installation/place';
import { withCapacity } from '../../support/configuration';
import type { EnvironmentInput } from '../../../lib/config/schema';

type Capacity = EnvironmentInput['capacity'][number];

const group = (changes: object): Capacity => ({
  kind: 'managed-node-group',
  name: 'system',
  instanceTypes: ['m7g.large'],
  minSize: 1,
  maxSize: 3,
  ...changes,
});
const taint = (effect: 'NO_SCHEDULE' | 'NO_EXECUTE' | 'PREFER_NO_SCHEDULE') => ({
  taints: [{ key: 'tier', value: 'batch', effect }],
});
const profile = (changes: object = {}): Capacity => ({
  kind: 'fargate-profile',
  name: 'tools',
  namespaces: ['tools'],
  podSize: { vCpu: 1, memoryGiB: 2 },
  ...changes,
});
const karpenter: Capacity = { kind: 'karpenter' };

describe('placeOf', () => {
  it.each<[string, Capacity[], string]>([
    ['nodes that are always there take any pod', [group({})], 'standing'],
    ['Auto Mode takes any pod', [{ kind: 'auto-mode' }], 'standing'],
    ['a taint that only asks keeps nobody away', [group(taint('PREFER_NO_SCHEDULE'))], 'standing'],
    ['a taint that refuses keeps all away', [group(taint('NO_SCHEDULE'))], 'nowhere'],
    ['a taint that expels keeps all away', [group(taint('NO_EXECUTE'))], 'nowhere'],
    ['a group that may be empty is no place', [group({ minSize: 0 })], 'nowhere'],
    ['a profile takes its namespaces', [profile()], 'standing'],
    ['a profile takes no other namespace', [profile({ namespaces: ['default'] })], 'nowhere'],
    ['a profile with labels takes not every pod', [profile({ labels: { size: 'large' } })], 'nowhere'],
    ['Karpenter makes a place once it runs', [karpenter], 'karpenter'],
    ['what stands comes before what Karpenter makes', [karpenter, profile()], 'standing'],
  ])('%s', (_, capacity, place) => {
    expect(placeOf(withCapacity(...capacity), { namespace: 'tools', kind: 'deployment' })).toBe(place);
  });

  it('finds a DaemonSet no place on Fargate', () => {
    const pods = { namespace: 'tools', kind: 'daemonset' } as const;
    expect(placeOf(withCapacity(profile()), pods)).toBe('nowhere');
    expect(placeOf(withCapacity(profile(), karpenter), pods)).toBe('karpenter');
  });
});
