import { noRepetition } from '../../../../lib/config/rules/no-repetition';
import { valid, withCapacity, withCluster, withNetwork, withRecovery } from '../../../support/configuration';
import { withCost } from '../../../support/cost';

const port = { port: 8080, protocol: 'tcp', reason: 'HTTP between application services' } as const;
const egress = { ...port, cidr: '10.20.0.0/16' };
const group = { kind: 'managed-node-group', name: 'a', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 2 } as const;
const again = (path: string, index: number, value: string | number, first = 0) => [
  {
    path: `${path}[${String(index)}]`,
    value,
    rule: `must not repeat ${path}[${String(first)}]`,
    fix: 'remove it',
  },
];

describe('no-repetition', () => {
  it('accepts lists whose entries differ', () => {
    expect(noRepetition.check(valid)).toEqual([]);
  });

  it('refuses an endpoint listed twice', () => {
    expect(noRepetition.check(withNetwork({ extraEndpoints: ['kms', 'sns', 'sns'] }))).toEqual(
      again('network.extraEndpoints', 2, 'sns', 1),
    );
  });

  it('refuses a port opened twice between nodes, however its range is written', () => {
    expect(noRepetition.check(withNetwork({ workloadPorts: [port, { ...port, toPort: 8080 }] }))).toEqual(
      again('network.workloadPorts', 1, 'tcp 8080-8080'),
    );
  });

  it('accepts one port for two protocols, and two ranges with the same beginning', () => {
    const workloadPorts = [port, { ...port, protocol: 'udp' as const }, { ...port, toPort: 8090 }];
    expect(noRepetition.check(withNetwork({ workloadPorts }))).toEqual([]);
  });

  it('refuses a port opened twice to one range, and accepts it to two', () => {
    expect(noRepetition.check(withNetwork({ egressPorts: [egress, egress] }))).toEqual(
      again('network.egressPorts', 1, 'tcp 8080-8080 to 10.20.0.0/16'),
    );
    expect(noRepetition.check(withNetwork({ egressPorts: [egress, { ...egress, cidr: '10.21.0.0/16' }] }))).toEqual([]);
  });

  it('refuses a public range listed twice', () => {
    const publicCidrs = ['203.0.113.0/24', '203.0.113.0/24'];
    expect(noRepetition.check(withCluster({ endpoint: { publicCidrs } }))).toEqual(
      again('cluster.endpoint.publicCidrs', 1, '203.0.113.0/24'),
    );
  });

  it.each(['managed-node-group', 'self-managed-node-group'] as const)('refuses repetition in a %s', (kind) => {
    const taint = { key: 'team', value: 'a', effect: 'NO_SCHEDULE' } as const;
    const repeated = withCapacity({
      ...group,
      kind,
      instanceTypes: ['m7g.large', 'm7g.large'],
      taints: [taint, { ...taint, effect: 'NO_EXECUTE' }, { ...taint, value: 'b' }],
    });
    expect(noRepetition.check(repeated)).toEqual([
      ...again('capacity[0].instanceTypes', 1, 'm7g.large'),
      ...again('capacity[0].taints', 2, 'team:NO_SCHEDULE'),
    ]);
  });

  it('refuses repetition in a node pool', () => {
    const taint = { key: 'team', value: 'a', effect: 'NO_SCHEDULE' } as const;
    const repeated = withCapacity({
      kind: 'karpenter',
      nodePools: [
        { name: 'a' },
        {
          name: 'b',
          instanceCategories: ['c', 'c'],
          architectures: ['arm64', 'arm64'],
          capacityTypes: ['spot', 'spot'],
          taints: [taint, { ...taint, value: 'b' }],
        },
      ],
    });
    expect(noRepetition.check(repeated)).toEqual([
      ...again('capacity[0].nodePools[1].instanceCategories', 1, 'c'),
      ...again('capacity[0].nodePools[1].architectures', 1, 'arm64'),
      ...again('capacity[0].nodePools[1].capacityTypes', 1, 'spot'),
      ...again('capacity[0].nodePools[1].taints', 1, 'team:NO_SCHEDULE'),
    ]);
  });

  it('refuses a namespace twice in one Fargate profile', () => {
    const podSize = { vCpu: 1, memoryGiB: 2 } as const;
    const twice = withCapacity({ kind: 'fargate-profile', name: 'a', namespaces: ['x', 'x'], podSize });
    expect(noRepetition.check(twice)).toEqual(again('capacity[0].namespaces', 1, 'x'));
  });

  it('refuses a node pool twice, and has nothing to say of Karpenter', () => {
    const twice = withCapacity({ kind: 'karpenter' }, { kind: 'auto-mode', nodePools: ['system', 'system'] });
    expect(noRepetition.check(twice)).toEqual(again('capacity[1].nodePools', 1, 'system'));
  });

  it('refuses an address and a percentage of cost twice', () => {
    const budget = { monthlyUsd: 1, actualPercent: [80, 80], forecastPercent: [100, 90, 100] };
    expect(noRepetition.check(withCost({ emails: ['a@example.com', 'a@example.com'], budget }))).toEqual([
      ...again('cost.emails', 1, 'a@example.com'),
      ...again('cost.budget.actualPercent', 1, 80),
      ...again('cost.budget.forecastPercent', 2, 100),
    ]);
  });

  it('refuses an add-on excluded twice and an address subscribed twice', () => {
    const addons: typeof valid.addons = { ...valid.addons, exclude: ['metrics-server', 'metrics-server'] };
    const alerting = { ...valid.alerting, emails: ['a@example.com', 'b@example.com', 'a@example.com'] };
    expect(noRepetition.check({ ...valid, addons, alerting })).toEqual([
      ...again('addons.exclude', 1, 'metrics-server'),
      ...again('alerting.emails', 2, 'a@example.com'),
    ]);
  });

  it('refuses repetition in each list of recovery', () => {
    const recovery = withRecovery({
      ports: [port, { ...port, toPort: 8080 }],
      imagePrefixes: ['platform/', 'platform/'],
      secrets: ['a', 'b', 'b'],
      dns: { hostedZoneId: 'Z01', domain: 'example.com', hosts: [{ name: 'shop' }, { name: 'shop' }] },
    });
    expect(noRepetition.check(recovery)).toEqual([
      ...again('recovery.ports', 1, 'tcp 8080-8080'),
      ...again('recovery.imagePrefixes', 1, 'platform/'),
      ...again('recovery.secrets', 2, 'b', 1),
      ...again('recovery.dns.hosts', 1, 'shop'),
    ]);
    expect(noRepetition.check(withRecovery())).toEqual([]);
  });
});
