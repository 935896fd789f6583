import { ADDONS, addonsOf } from '../../../../lib/cluster/managed-addons';
import { validateEnvironment } from '../../../../lib/config/validate';
import { MANAGED_ADDONS, OPTIONAL_ADDONS } from '../../../../lib/config/versions';
import { environmentSchema, type EnvironmentInput } from '../../../../lib/config/schema';
import { FIXTURES } from '../../../fixtures/environments';
import { smallest, valid } from '../../../support/configuration';
import { unexplained } from '../../../support/permissions';

type Capacity = EnvironmentInput['capacity'][number];

/** Not validated whole: a pilot light is derived, and no operator could write it. */
const namesOf = (changes: Partial<EnvironmentInput>) =>
  addonsOf(environmentSchema.parse({ ...smallest, ...changes })).map(({ name }) => name);

const empty: Capacity = {
  kind: 'managed-node-group',
  name: 'empty',
  instanceTypes: ['m7g.large'],
  minSize: 0,
  maxSize: 3,
};
const autoMode: Capacity = { kind: 'auto-mode' };
const system: Capacity = {
  kind: 'fargate-profile',
  name: 'system',
  namespaces: ['kube-system'],
  podSize: { vCpu: 1, memoryGiB: 2 },
};

describe('ADDONS', () => {
  it('are those that the version matrix knows, each once', () => {
    expect(ADDONS.map(({ name }) => name).sort()).toEqual([...MANAGED_ADDONS].sort());
  });

  it.each(ADDONS.map((addon) => [addon.name, addon] as const))('say what they are for, and why: %s', (_, addon) => {
    expect(addon.purpose).toMatch(/^[A-Z]/);
    expect(addon.ports.filter(({ reason }) => reason.length < 10)).toEqual([]);
    expect(unexplained(addon.identity?.permissions(valid) ?? {})).toEqual([]);
  });
});

describe('addonsOf', () => {
  const EVERY_ONE = [
    'eks-pod-identity-agent',
    'vpc-cni',
    'kube-proxy',
    'coredns',
    'metrics-server',
    'aws-ebs-csi-driver',
    'eks-node-monitoring-agent',
    'amazon-cloudwatch-observability',
    'aws-secrets-store-csi-driver-provider',
  ];
  const BEFORE_NODES = ['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy'];
  const ESSENTIAL = ['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy', 'coredns'];
  const BESIDE_AUTO_MODE = [
    'metrics-server',
    'amazon-cloudwatch-observability',
    'aws-secrets-store-csi-driver-provider',
  ];

  it.each<[string, Partial<EnvironmentInput>, string[]]>([
    ['nodes take every one', {}, EVERY_ONE],
    ['Fargate takes those without DaemonSets', { capacity: [system] }, ['coredns', 'metrics-server']],
    [
      'Karpenter’s nodes come too late for the operator of Container Insights',
      { capacity: [system, { kind: 'karpenter' }] },
      EVERY_ONE.filter((name) => name !== 'amazon-cloudwatch-observability'),
    ],
    ['Auto Mode brings network, names and storage', { capacity: [autoMode] }, BESIDE_AUTO_MODE],
    ['Auto Mode has no names for pods on Fargate', { capacity: [autoMode, system] }, ['coredns', ...BESIDE_AUTO_MODE]],
    ['groups without nodes take those without which nodes do not join', { capacity: [empty] }, BEFORE_NODES],
    [
      'Fargate for kube-system gives what waits for pods a place, but no node for Container Insights',
      { capacity: [empty, system] },
      EVERY_ONE.filter((name) => name !== 'amazon-cloudwatch-observability'),
    ],
    ['optional ones can be left out', { addons: { exclude: [...OPTIONAL_ADDONS] } }, ESSENTIAL],
    [
      'one can be left out',
      { addons: { exclude: ['aws-ebs-csi-driver'] } },
      EVERY_ONE.filter((name) => name !== 'aws-ebs-csi-driver'),
    ],
  ])('%s', (_, changes, names) => {
    expect(namesOf(changes)).toEqual(names);
  });

  it.each(Object.entries(FIXTURES))('put networking first: %s', (_, input) => {
    const orders = addonsOf(validateEnvironment(input)).map(({ order }) => order);
    expect(orders.lastIndexOf('before-nodes')).toBeLessThan(orders.indexOf('after-nodes'));
  });
});
