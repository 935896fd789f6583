import {
  canGrow,
  hasAutoMode,
  hasFargate,
  hasKarpenter,
  hasNodes,
  hasOwnNodes,
  hasStandingNodes,
  standingNodesFor,
  systemOnFargate,
} from '../../../../lib/cluster/managed-addons/where';
import type { EnvironmentInput } from '../../../../lib/config/schema';
import { withCapacity } from '../../../support/configuration';

type Capacity = EnvironmentInput['capacity'][number];

const group = { name: 'group', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 3 };
const managed: Capacity = { ...group, kind: 'managed-node-group' };
const selfManaged: Capacity = { ...group, kind: 'self-managed-node-group' };
const empty: Capacity = { ...managed, name: 'empty', minSize: 0 };
const karpenter: Capacity = { kind: 'karpenter' };
const autoMode: Capacity = { kind: 'auto-mode' };
const fargate: Capacity = {
  kind: 'fargate-profile',
  name: 'system',
  namespaces: ['kube-system'],
  podSize: { vCpu: 1, memoryGiB: 2 },
};
const jobs: Capacity = { ...fargate, name: 'jobs', namespaces: ['jobs'] };
const labelled: Capacity = { ...fargate, labels: { size: 'large' } };

describe('what an environment runs on', () => {
  it.each<[string, Capacity[], Record<string, boolean>]>([
    ['a managed group', [managed], { own: true, any: true, standing: true, auto: false, fargate: false }],
    ['a self-managed group', [selfManaged], { own: true, any: true, standing: true, auto: false, fargate: false }],
    ['a group without nodes', [empty], { own: true, any: true, standing: false, auto: false, fargate: false }],
    [
      'a group without nodes beside one',
      [empty, managed],
      { own: true, any: true, standing: true, auto: false, fargate: false },
    ],
    ['Karpenter', [karpenter], { own: true, any: true, standing: false, auto: false, fargate: false }],
    ['Auto Mode', [autoMode], { own: false, any: true, standing: true, auto: true, fargate: false }],
    ['Fargate', [fargate], { own: false, any: false, standing: false, auto: false, fargate: true }],
    ['Fargate for other namespaces', [jobs], { own: false, any: false, standing: false, auto: false, fargate: false }],
    [
      'Fargate for pods with a label',
      [labelled],
      { own: false, any: false, standing: false, auto: false, fargate: false },
    ],
    [
      'Fargate beside Karpenter',
      [fargate, karpenter],
      { own: true, any: true, standing: false, auto: false, fargate: true },
    ],
    [
      'Fargate beside Auto Mode',
      [jobs, autoMode],
      { own: false, any: true, standing: true, auto: true, fargate: false },
    ],
  ])('%s', (_, capacity, expected) => {
    const environment = withCapacity(...capacity);
    expect({
      own: hasOwnNodes(environment),
      any: hasNodes(environment),
      standing: hasStandingNodes(environment),
      auto: hasAutoMode(environment),
      fargate: systemOnFargate(environment),
    }).toEqual(expected);
  });

  it('has Fargate with any profile, whichever pods it takes', () => {
    expect([[fargate], [jobs], [labelled], [managed]].map((list) => hasFargate(withCapacity(...list)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('canGrow', () => {
  it('is about groups that may have more nodes than they begin with', () => {
    expect(canGrow(withCapacity(managed))).toBe(true);
    expect(canGrow(withCapacity({ ...managed, maxSize: 1 }))).toBe(false);
    expect(canGrow(withCapacity(karpenter, fargate))).toBe(false);
  });
});

describe('hasKarpenter', () => {
  it('is about Karpenter alone', () => {
    expect(hasKarpenter(withCapacity(managed, karpenter))).toBe(true);
    expect(hasKarpenter(withCapacity(managed, autoMode))).toBe(false);
  });
});

describe('standingNodesFor', () => {
  it.each<[string, Capacity[], number]>([
    ['counts the nodes that groups begin with', [managed, { ...selfManaged, name: 'own', minSize: 2 }], 3],
    ['counts none of Karpenter’s', [karpenter], 0],
    ['counts none whose taint keeps pods away', [{ ...managed, taints: [{ key: 'a', effect: 'NO_SCHEDULE' }] }], 0],
    ['counts those whose taint only asks', [{ ...managed, taints: [{ key: 'a', effect: 'PREFER_NO_SCHEDULE' }] }], 1],
    ['takes Fargate, for its namespaces, as endless', [fargate], Infinity],
    ['leaves out profiles for other namespaces, or for some pods only', [jobs, { ...labelled, name: 'some' }], 0],
    ['takes Auto Mode as endless', [autoMode], Infinity],
  ])('%s', (_, capacity, nodes) => {
    expect(standingNodesFor(withCapacity(...capacity), 'kube-system')).toBe(nodes);
  });
});
