import { capacityMix } from '../../../../lib/config/rules/capacity-mix';
import type { EnvironmentInput } from '../../../../lib/config/schema';
import { withCapacity } from '../../../support/configuration';

const group = {
  kind: 'managed-node-group' as const,
  name: 'system',
  instanceTypes: ['m7g.large'],
  minSize: 1,
  maxSize: 3,
};
const ownGroup = { ...group, kind: 'self-managed-node-group' as const, name: 'own', onDemandPercentage: 100 };
const fargate = {
  kind: 'fargate-profile' as const,
  name: 'pods',
  namespaces: ['kube-system'],
  podSize: { vCpu: 1 as const, memoryGiB: 2 },
};
const karpenter = { kind: 'karpenter' as const };
const autoMode = { kind: 'auto-mode' as const };
const taint = (effect: 'NO_SCHEDULE' | 'PREFER_NO_SCHEDULE' | 'NO_EXECUTE') => ({ key: 'team', value: 'a', effect });

const noPlace = (...value: string[]) => ({
  path: 'capacity',
  value,
  rule: 'must have a place for CoreDNS and the controllers: none of the kinds listed can run pods of kube-system',
  fix:
    'add a managed-node-group with at least one node and no NO_SCHEDULE or NO_EXECUTE taint, or a fargate-profile ' +
    'with the namespace "kube-system" and no labels, or auto-mode; Karpenter’s own controller needs one too',
});
const besideAutoMode = (path: string, value: string) => ({
  path,
  value,
  rule:
    'must not stand beside auto-mode: Auto Mode nodes bring their own network plugin, DNS, storage driver and ' +
    'security group, and embed Karpenter, so that the two kinds of node would not share a network',
  fix: 'remove auto-mode, or every EC2 kind; fargate-profile may stay',
});

describe('capacity-mix', () => {
  it.each<[string, EnvironmentInput['capacity']]>([
    ['a managed group', [group]],
    ['a self-managed group', [ownGroup]],
    ['Fargate for kube-system', [fargate]],
    ['Auto Mode', [autoMode]],
    ['Auto Mode beside Fargate', [autoMode, fargate]],
    ['Karpenter on Fargate', [karpenter, fargate]],
    ['a group whose taint only advises', [{ ...group, taints: [taint('PREFER_NO_SCHEDULE')] }]],
    ['every kind but Auto Mode', [group, ownGroup, fargate, karpenter]],
  ])('accepts %s', (_, capacity) => {
    expect(capacityMix.check(withCapacity(...capacity))).toEqual([]);
  });

  it.each(['karpenter', 'auto-mode'] as const)('refuses %s twice', (kind) => {
    const twice = withCapacity(fargate, { kind }, { kind });
    expect(capacityMix.check(twice)).toEqual([
      {
        path: 'capacity[2]',
        value: kind,
        rule: `must not be there twice: a cluster has one ${kind}`,
        fix: 'remove it',
      },
    ]);
  });

  it('refuses every EC2 kind beside Auto Mode, each at its own place', () => {
    const mixed = withCapacity(group, autoMode, ownGroup, {
      kind: 'karpenter',
    });
    expect(capacityMix.check(mixed)).toEqual([
      besideAutoMode('capacity[0]', 'managed-node-group'),
      besideAutoMode('capacity[2]', 'self-managed-node-group'),
      besideAutoMode('capacity[3]', 'karpenter'),
    ]);
  });

  it('refuses a list in which nothing can run CoreDNS', () => {
    expect(capacityMix.check(withCapacity(karpenter))).toEqual([noPlace('karpenter')]);
  });

  it('refuses groups that may have no node: CoreDNS would keep its add-on waiting', () => {
    expect(capacityMix.check(withCapacity({ ...group, minSize: 0 }))).toEqual([noPlace('managed-node-group')]);
  });

  it('passes over an empty list, which the schema refuses', () => {
    expect(capacityMix.check({ ...withCapacity(group), capacity: [] })).toEqual([]);
  });

  it('refuses Fargate for other namespaces only', () => {
    const elsewhere = withCapacity({ ...fargate, namespaces: ['jobs'] });
    expect(capacityMix.check(elsewhere)).toEqual([noPlace('fargate-profile')]);
  });

  it('refuses Fargate for kube-system that asks for a label CoreDNS does not carry', () => {
    const labelled = withCapacity({ ...fargate, labels: { team: 'a' } });
    expect(capacityMix.check(labelled)).toEqual([noPlace('fargate-profile')]);
  });

  it.each(['NO_SCHEDULE', 'NO_EXECUTE'] as const)('refuses groups that all carry a %s taint', (effect) => {
    const tainted = withCapacity({ ...group, taints: [taint(effect)] });
    expect(capacityMix.check(tainted)).toEqual([noPlace('managed-node-group')]);
  });
});
