import { capacity } from '../../../../lib/config/sections/capacity';

const sizes = { name: 'a', instanceTypes: ['m7g.large'], minSize: 0, maxSize: 1 };
const managed = { kind: 'managed-node-group', ...sizes };
const own = { kind: 'self-managed-node-group', ...sizes };
const fargate = { kind: 'fargate-profile', name: 'a', namespaces: ['a'], podSize: { vCpu: 1, memoryGiB: 2 } };
const taint = { key: 'team', effect: 'NO_SCHEDULE' };
const refusedAt = (...items: unknown[]) => capacity.safeParse(items).error?.issues.map(({ path }) => path.join('.'));

describe('capacity', () => {
  it('completes each kind with its defaults', () => {
    const group = { ...sizes, operatingSystem: 'bottlerocket', volumeGiB: 50, labels: {}, taints: [] };
    expect(capacity.parse([managed, own, fargate, { kind: 'karpenter' }, { kind: 'auto-mode' }])).toEqual([
      { kind: 'managed-node-group', ...group, capacityType: 'on-demand', maxUnavailablePercentage: 33 },
      { kind: 'self-managed-node-group', ...group, onDemandBase: 0, onDemandPercentage: 0 },
      { ...fargate, labels: {} },
      {
        kind: 'karpenter',
        imageVersion: 'latest',
        volumeGiB: 50,
        nodePools: [
          {
            name: 'default',
            instanceCategories: ['c', 'm', 'r'],
            architectures: ['x86_64'],
            capacityTypes: ['on-demand'],
            limits: { cpu: 100, memoryGiB: 400 },
            consolidation: { policy: 'when-empty-or-underutilized', afterMinutes: 5 },
            expireAfterHours: 720,
            labels: {},
            taints: [],
          },
        ],
      },
      { kind: 'auto-mode', nodePools: ['system', 'general-purpose'] },
    ]);
  });

  it('refuses a kind that it does not know', () => {
    expect(refusedAt({ kind: 'bare-metal' })).toEqual(['0.kind']);
    expect(refusedAt({ ...sizes })).toEqual(['0.kind']);
  });

  it('refuses properties of another kind', () => {
    expect(refusedAt({ ...managed, onDemandBase: 1 })).toEqual(['0']);
    expect(refusedAt({ ...own, capacityType: 'spot' })).toEqual(['0']);
    expect(refusedAt({ kind: 'karpenter', name: 'a' })).toEqual(['0']);
  });

  it('refuses an empty list and one of more than twenty', () => {
    expect(refusedAt()).toEqual(['']);
    expect(refusedAt(...Array.from({ length: 20 }, () => managed))).toBeUndefined();
    expect(refusedAt(...Array.from({ length: 21 }, () => managed))).toEqual(['']);
  });

  it.each([
    [{ ...managed, name: 'A' }, '0.name'],
    [{ ...managed, instanceTypes: [] }, '0.instanceTypes'],
    [{ ...managed, instanceTypes: ['huge'] }, '0.instanceTypes.0'],
    [{ ...managed, minSize: -1 }, '0.minSize'],
    [{ ...managed, maxSize: 0 }, '0.maxSize'],
    [{ ...managed, maxSize: 451 }, '0.maxSize'],
    [{ ...managed, volumeGiB: 19 }, '0.volumeGiB'],
    [{ ...managed, volumeGiB: 16_385 }, '0.volumeGiB'],
    [{ ...managed, operatingSystem: 'windows' }, '0.operatingSystem'],
    [{ ...managed, maxUnavailablePercentage: 0 }, '0.maxUnavailablePercentage'],
    [{ ...managed, labels: { '/x': 'y' } }, '0.labels./x'],
    [{ ...managed, taints: [{ ...taint, effect: 'NEVER' }] }, '0.taints.0.effect'],
    [{ ...own, onDemandPercentage: 101 }, '0.onDemandPercentage'],
    [{ ...own, onDemandBase: -1 }, '0.onDemandBase'],
    [{ ...fargate, namespaces: [] }, '0.namespaces'],
    [{ ...fargate, namespaces: ['a', 'b', 'c', 'd', 'e', 'f'] }, '0.namespaces'],
    [{ ...fargate, podSize: { vCpu: 3, memoryGiB: 8 } }, '0.podSize.vCpu'],
    [{ ...fargate, podSize: { vCpu: 1, memoryGiB: 121 } }, '0.podSize.memoryGiB'],
    [{ kind: 'karpenter', imageVersion: 'v1.46.0' }, '0.imageVersion'],
    [{ kind: 'karpenter', volumeGiB: 19 }, '0.volumeGiB'],
    [{ kind: 'karpenter', nodePools: [] }, '0.nodePools'],
    [{ kind: 'karpenter', nodePools: [{}] }, '0.nodePools.0.name'],
    [{ kind: 'karpenter', nodePools: [{ name: 'a'.repeat(64) }] }, '0.nodePools.0.name'],
    [{ kind: 'karpenter', nodePools: [{ name: 'a', architectures: [] }] }, '0.nodePools.0.architectures'],
    [{ kind: 'karpenter', nodePools: [{ name: 'a', capacityTypes: ['free'] }] }, '0.nodePools.0.capacityTypes.0'],
    [
      { kind: 'karpenter', nodePools: [{ name: 'a', instanceCategories: ['m7g'] }] },
      '0.nodePools.0.instanceCategories.0',
    ],
    [{ kind: 'karpenter', nodePools: [{ name: 'a', limits: { cpu: 0 } }] }, '0.nodePools.0.limits.cpu'],
    [{ kind: 'karpenter', nodePools: [{ name: 'a', expireAfterHours: 23 }] }, '0.nodePools.0.expireAfterHours'],
    [{ kind: 'auto-mode', nodePools: [] }, '0.nodePools'],
    [{ kind: 'auto-mode', nodePools: ['gpu'] }, '0.nodePools.0'],
  ])('refuses %j', (item, path) => {
    expect(refusedAt(item)).toEqual([path]);
  });

  it('gives a taint an empty value where none is written', () => {
    expect(capacity.parse([{ ...managed, taints: [taint] }])).toMatchObject([{ taints: [{ ...taint, value: '' }] }]);
  });
});
