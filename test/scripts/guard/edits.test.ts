import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';

import type { JsonObject } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import type { Change } from '../../../scripts/guard/change';
import { compareAssemblies } from '../../../scripts/guard/compare-assemblies';
import type { Comparison } from '../../../scripts/guard/comparison';
import { findingsIn } from '../../../scripts/guard/judgement';
import {
  bodiesOf,
  everyStackOf,
  idOf,
  resource,
  stacksOf,
  withLogicalId,
  withProperty,
  withResource,
  type Bodies,
} from './support/stacks';

const network = (environment: EnvironmentInput, change: Partial<EnvironmentInput['network']>): EnvironmentInput => ({
  ...environment,
  network: { ...environment.network, ...change },
});

const cluster = (environment: EnvironmentInput, change: EnvironmentInput['cluster']): EnvironmentInput => ({
  ...environment,
  cluster: { ...environment.cluster, ...change },
});

type Capacity = EnvironmentInput['capacity'][number];

/** Changes one item of capacity: managed node groups, Fargate profiles and so on have different properties. */
const capacity = (environment: EnvironmentInput, index: number, change: Readonly<Record<string, unknown>>) => ({
  ...environment,
  capacity: environment.capacity.map((item, at): Capacity => (at === index ? { ...item, ...change } : item)),
});

const without = (environment: EnvironmentInput, kind: Capacity['kind']): EnvironmentInput => ({
  ...environment,
  capacity: environment.capacity.filter((item) => item.kind !== kind),
});

const olderProd = cluster(prod, { version: '1.35' });

type Edit = readonly [name: string, before: EnvironmentInput, after: EnvironmentInput, says: readonly string[]];

/** Edits of a configuration, and what fails: effect, type and the properties that cause it. */
const EDITS: readonly Edit[] = [
  // Harmless
  ['nothing', prod, { ...prod }, []],
  ['sizes of a node group', prod, capacity(prod, 0, { minSize: 4, maxSize: 9 }), []],
  ['labels of a node group', prod, capacity(prod, 0, { labels: { tier: 'core' } }), []],
  ['taints of a node group', prod, capacity(prod, 2, { taints: [] }), []],
  ['volumes of a node group, by a version of its launch template', prod, capacity(prod, 1, { volumeGiB: 200 }), []],
  ['share of spot of a self-managed node group', prod, capacity(prod, 3, { onDemandPercentage: 50 }), []],
  ['Kubernetes version', olderProd, prod, []],
  ['who reaches the API endpoint', prod, cluster(prod, { endpoint: { publicCidrs: ['203.0.113.0/24'] } }), []],
  ['retention of the cluster’s logs', prod, cluster(prod, { logRetentionDays: 90 }), []],
  ['deletion protection of the cluster', prod, cluster(prod, { deletionProtection: false }), []],
  ['zones of the control plane', prod, network(prod, { controlPlaneZones: ['a', 'b'] }), []],
  ['retention of the flow log', prod, network(prod, { flowLogRetentionDays: 90 }), []],
  [
    'traffic of the flow log, which is replaced but holds nothing',
    prod,
    network(prod, { flowLogTraffic: 'REJECT' }),
    [],
  ],
  ['ports between workloads', prod, network(prod, { workloadPorts: [] }), []],
  ['owner and tags', prod, { ...prod, owner: 'other@example.com', tags: { team: 'blue' } }, []],
  ['waiting period of keys', prod, { ...prod, keyDeletionWindowDays: 7 }, []],
  ['policies that keep, which weakens them', prod, { ...prod, onDelete: 'destroy' }, []],
  ['people who are told', prod, { ...prod, alerting: { emails: ['oncall@example.com'] } }, []],

  // Harmful
  [
    'instance types of a node group',
    prod,
    capacity(prod, 0, { instanceTypes: ['m7g.xlarge'] }),
    ['replace AWS::EKS::Nodegroup: InstanceTypes'],
  ],
  [
    'operating system of a node group',
    prod,
    capacity(prod, 1, { operatingSystem: 'al2023' }),
    ['replace AWS::EKS::Nodegroup: AmiType'],
  ],
  ['name of a node group', prod, capacity(prod, 0, { name: 'core' }), ['delete AWS::EKS::Nodegroup']],
  ['no Fargate profile', prod, without(prod, 'fargate-profile'), ['delete AWS::EKS::FargateProfile']],
  [
    'namespaces of a Fargate profile',
    prod,
    capacity(prod, 4, { namespaces: ['isolated', 'batch'] }),
    ['replace AWS::EKS::FargateProfile: Selectors'],
  ],
  ['no Karpenter', prod, without(prod, 'karpenter'), ['delete AWS::SQS::Queue']],
  [
    'Auto Mode in place of node groups',
    dev,
    { ...dev, capacity: [{ kind: 'auto-mode' }] },
    ['delete AWS::EKS::Nodegroup'],
  ],
  [
    'address range of Kubernetes services',
    prod,
    cluster(prod, { serviceCidr: '172.21.0.0/16' }),
    ['replace AWS::EKS::Cluster: KubernetesNetworkConfig.ServiceIpv4Cidr'],
  ],
  [
    'address range of the VPC',
    prod,
    network(prod, { cidr: '10.9.0.0/16' }),
    ['replace AWS::EC2::VPC: CidrBlock', 'replace AWS::EC2::Subnet: CidrBlock, VpcId'],
  ],
  [
    'a further zone, whose subnets node groups cannot take in place',
    dev,
    network(dev, { availabilityZones: ['a', 'b', 'c'] }),
    ['replace AWS::EKS::Nodegroup: Subnets'],
  ],
  [
    'another zone',
    dev,
    network(dev, { availabilityZones: ['a', 'c'] }),
    ['replace AWS::EC2::Subnet: AvailabilityZone'],
  ],
  [
    'one zone less',
    prod,
    network(prod, { availabilityZones: ['a', 'b'] }),
    [
      'delete AWS::EC2::Subnet',
      'delete AWS::EC2::EIP',
      'replace AWS::EKS::Nodegroup: Subnets',
      'replace AWS::EKS::FargateProfile: Subnets',
    ],
  ],
  ['one NAT gateway for all zones', prod, network(prod, { nat: 'single' }), ['delete AWS::EC2::EIP']],
  ['NAT instance', dev, network(dev, { nat: 'instance' }), ['delete AWS::EC2::EIP']],
  ['no interface endpoints', prod, network(prod, { endpoints: 'gateways' }), ['delete AWS::EC2::SecurityGroup']],
  ['suffix', prod, { ...prod, suffix: 'blue' }, ['delete AWS::CloudFormation::Stack']],
  ['region', prod, { ...prod, region: 'eu-west-1', recovery: undefined }, ['delete AWS::CloudFormation::Stack']],
];

/** Edits of the rendered templates: what an edit of a construct would do. */
const TEMPLATE_EDITS: readonly (readonly [name: string, edit: (bodies: Bodies) => Bodies, says: readonly string[]])[] =
  [
    [
      'alias of a key',
      inEks('AWS::KMS::Alias', '/cluster"', (alias) => withProperty(alias, 'AliasName', 'alias/platform-prod/other')),
      ['replace AWS::KMS::Alias: AliasName'],
    ],
    [
      'removed log group',
      inEks('AWS::Logs::LogGroup', '/aws/eks/platform-prod/cluster', () => undefined),
      ['delete AWS::Logs::LogGroup'],
    ],
    [
      'name of a topic',
      inEks('AWS::SNS::Topic', '', (topic) => withProperty(topic, 'TopicName', 'platform-prod-pages')),
      ['replace AWS::SNS::Topic: TopicName'],
    ],
    [
      'type at the same logical id',
      inEks('AWS::SNS::Topic', '', () => resource('AWS::SQS::Queue')),
      ['replace AWS::SNS::Topic: Type'],
    ],
    [
      'policies that delete from now on',
      inEks('AWS::Logs::LogGroup', '/aws/eks/platform-prod/cluster', (it) => ({ ...it, DeletionPolicy: 'Delete' })),
      [],
    ],
    [
      'access that the creator of the cluster has',
      inEks('AWS::EKS::Cluster', '', (it) =>
        withProperty(it, 'AccessConfig', { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: true }),
      ),
      ['replace AWS::EKS::Cluster: AccessConfig.BootstrapClusterCreatorAdminPermissions'],
    ],
    [
      'tenancy of the VPC, which AWS changes one way only',
      inVpc('AWS::EC2::VPC', '', (it) => withProperty(it, 'InstanceTenancy', 'dedicated')),
      ['may-replace AWS::EC2::VPC: InstanceTenancy'],
    ],
    [
      'description of a security group',
      inEks('AWS::EC2::SecurityGroup', 'EKS nodes', (it) => withProperty(it, 'GroupDescription', 'Nodes')),
      ['replace AWS::EC2::SecurityGroup: GroupDescription'],
    ],
    [
      'a key at another logical id',
      ({ vpc, eks }) => {
        const alias = idOf(eks, 'AWS::KMS::Alias', '/alarms"');
        return { vpc, eks: withLogicalId(eks, alias, 'Renamed') };
      },
      ['delete AWS::KMS::Alias'],
    ],
  ];

function inEks(type: string, text: string, edit: (resource: JsonObject) => JsonObject | undefined) {
  return ({ vpc, eks }: Bodies): Bodies => ({ vpc, eks: withResource(eks, idOf(eks, type, text), edit) });
}

function inVpc(type: string, text: string, edit: (resource: JsonObject) => JsonObject | undefined) {
  return ({ vpc, eks }: Bodies): Bodies => ({ vpc: withResource(vpc, idOf(vpc, type, text), edit), eks });
}

const changesOf = ({ stacks }: Comparison): Change[] => stacks.flatMap(({ changes }) => changes);

/** What edits themselves cause, each kind once; what follows from another replacement is left out. */
const saidBy = (comparison: Comparison): string[] =>
  [
    ...new Set(
      findingsIn(changesOf(comparison))
        .filter(({ causes }) => causes.length === 0 || causes.some(({ because }) => because === null))
        .map(({ effect, type, causes }) => [`${effect} ${type}`, causes.map(({ property }) => property).join(', ')])
        .map(([what, why]) => (why === '' ? what : `${what}: ${why}`)),
    ),
  ].filter((said) => said !== undefined);

const compared = new Map<EnvironmentInput, Comparison>();

/** Each edit is compared once: the environment after it is its key. */
function editOf(before: EnvironmentInput, after: EnvironmentInput): Comparison {
  const comparison = compared.get(after) ?? compareAssemblies(stacksOf(before), stacksOf(after));
  if (after !== prod) compared.set(after, comparison);
  return comparison;
}

const templateEdit = (edit: (bodies: Bodies) => Bodies): Comparison =>
  compareAssemblies(stacksOf(prod), stacksOf(prod, edit(bodiesOf(prod))));

describe('the guard, over a real environment', () => {
  test.each(EDITS)('%s', (_, before, after, says) => {
    expect(saidBy(editOf(before, after)).sort()).toEqual([...says].sort());
  });

  test.each(TEMPLATE_EDITS)('%s', (_, edit, says) => {
    expect(saidBy(templateEdit(edit)).sort()).toEqual([...says].sort());
  });

  test('a replaced VPC takes along what is in it, across stacks, and the export in use is refused', () => {
    const comparison = editOf(prod, network(prod, { cidr: '10.9.0.0/16' }));
    const consequences = findingsIn(changesOf(comparison)).filter(({ causes }) =>
      causes.every(({ because }) => because !== null),
    );
    expect(new Set(consequences.map(({ stack, type }) => `${stack} ${type}`))).toEqual(
      new Set([
        'platform-prod-Vpc AWS::EC2::SecurityGroup',
        'platform-prod-Eks AWS::EC2::SecurityGroup',
        'platform-prod-Eks AWS::EKS::Nodegroup',
        'platform-prod-Eks AWS::EKS::FargateProfile',
      ]),
    );
    expect(comparison.refusals).toEqual([
      {
        stack: 'platform-prod-Vpc',
        logicalId: null,
        reason: expect.stringMatching(/^platform-prod-Eks imports .*NetworkVpc.*CloudFormation refuses/) as unknown,
      },
    ]);
  });

  test('a replaced cluster keeps its name, which is taken', () => {
    const { refusals } = editOf(prod, cluster(prod, { serviceCidr: '172.21.0.0/16' }));
    expect(refusals.map(({ reason }) => reason)).toEqual([expect.stringContaining('Name "platform-prod"')]);
  });

  test('a renamed construct is told from a lost one', () => {
    const [, edit] = TEMPLATE_EDITS.find(([name]) => name === 'a key at another logical id') ?? [];
    const deleted = changesOf(templateEdit(edit ?? ((bodies) => bodies))).filter(({ effect }) => effect === 'delete');
    expect(deleted).toMatchObject([
      { movedTo: 'platform-prod-Eks/Renamed', refusals: [expect.stringContaining('alias/platform-prod/alarms')] },
    ]);
  });

  test('a policy that no longer keeps is named, for every key and log group', () => {
    const { weakenings } = editOf(prod, { ...prod, onDelete: 'destroy' });
    expect(new Set(weakenings.map(({ type }) => type))).toEqual(new Set(['AWS::KMS::Key', 'AWS::Logs::LogGroup']));
  });
});

const recovery = (change: Partial<NonNullable<EnvironmentInput['recovery']>>): EnvironmentInput => ({
  ...prod,
  ...(prod.recovery === undefined ? {} : { recovery: { ...prod.recovery, ...change } }),
});
const pilotLight = recovery({ mode: 'pilot-light' });
const otherRange = recovery({ cidr: '10.9.0.0/16' });
const otherRegion = recovery({ region: 'us-east-2' });
const noSecondRegion: EnvironmentInput = { ...prod, recovery: undefined };

/** Edits of the second Region, and what fails in which stack. */
const RECOVERY_EDITS: readonly Edit[] = [
  ['more nodes ready', pilotLight, prod, []],
  [
    'no nodes ready: what their add-ons wrote goes with them',
    prod,
    pilotLight,
    ['delete AWS::KMS::Alias', 'delete AWS::KMS::Key', 'delete AWS::Logs::LogGroup'],
  ],
  ['ports between the Regions', prod, recovery({ ports: [{ port: 9092, reason: 'Kafka mirrors its topics' }] }), []],
  ['objectives', prod, recovery({ recoveryPointObjectiveMinutes: 300 }), []],
  ['times of backups', prod, recovery({ backup: { everyHours: 1, lock: 'governance' } }), []],
  ['how long logs are kept', prod, recovery({ logArchiveDays: 731 }), []],
  ['lock of the vaults, in place', prod, recovery({ backup: { everyHours: 2, lock: 'off' } }), []],
  ['range of the second VPC', prod, otherRange, ['replace AWS::EC2::Subnet', 'replace AWS::EC2::VPC']],
  ['Region', prod, otherRegion, ['delete AWS::CloudFormation::Stack']],
  ['no second Region', prod, noSecondRegion, ['delete AWS::CloudFormation::Stack']],
];

describe('the guard, over two Regions', () => {
  const comparedAll = new Map<EnvironmentInput, Comparison>();
  const compareAll = (before: EnvironmentInput, after: EnvironmentInput): Comparison => {
    const comparison = comparedAll.get(after) ?? compareAssemblies(everyStackOf(before), everyStackOf(after));
    if (after !== prod) comparedAll.set(after, comparison);
    return comparison;
  };
  const found = (comparison: Comparison) => findingsIn(changesOf(comparison));

  test.each(RECOVERY_EDITS)('%s', (_, before, after, says) => {
    const own = saidBy(compareAll(before, after)).map((said) => said.replace(/: .*/, ''));
    expect([...new Set(own)].sort()).toEqual([...says].sort());
  });

  test('a removed second Region is two stacks that stay, with what is in them', () => {
    const lost = found(compareAll(prod, noSecondRegion)).map(({ stack, lost: what }) => [stack, what]);
    expect(lost).toEqual([
      [
        'platform-prod-DrRegion',
        expect.stringMatching(/1 × AWS::Backup::BackupVault.*1 × AWS::EKS::Cluster.*1 × AWS::S3::Bucket/),
      ],
      ['platform-prod-Recovery', expect.stringMatching(/1 × AWS::Backup::BackupVault.*1 × AWS::S3::Bucket/)],
    ]);
  });

  test('a second Region elsewhere is another stack of the same name: the old one stays', () => {
    const { stacks } = compareAll(prod, otherRegion);
    expect(stacks.filter(({ name }) => name === 'platform-prod-DrRegion').map(({ state }) => state)).toEqual([
      'added',
      'removed',
    ]);
  });

  test('a replaced first VPC takes the peering in the other Region along', () => {
    const changes = changesOf(compareAll(prod, network(prod, { cidr: '10.9.0.0/16' })));
    const peering = changes.find(({ type }) => type === 'AWS::EC2::VPCPeeringConnection');
    expect([peering?.stack, peering?.effect]).toEqual(['platform-prod-DrRegion', 'replace']);
    expect(peering?.causes.map(({ property }) => property)).toEqual(['PeerVpcId']);
  });

  test('a replaced second VPC takes the routes of the first Region along, and leaves the first VPC alone', () => {
    const changes = changesOf(compareAll(prod, otherRange));
    const ids = (stack: string) => changes.filter((change) => change.stack === stack && change.effect === 'replace');
    expect(new Set(ids('platform-prod-Recovery').map(({ type }) => type))).toEqual(new Set(['AWS::EC2::Route']));
    expect(ids('platform-prod-Vpc')).toEqual([]);
    expect(new Set(found(compareAll(prod, otherRange)).map(({ stack }) => stack))).toEqual(
      new Set(['platform-prod-DrRegion']),
    );
  });
});

describe('beside cloudformation-diff', () => {
  const GOING: readonly ResourceImpact[] = [
    ResourceImpact.WILL_REPLACE,
    ResourceImpact.MAY_REPLACE,
    ResourceImpact.WILL_DESTROY,
    ResourceImpact.WILL_ORPHAN,
  ];

  /** Resources that cloudformation-diff takes for replaced or deleted, by stack. */
  const goingByDiff = (before: EnvironmentInput, after: EnvironmentInput): string[] => {
    const [old, recent] = [bodiesOf(before), bodiesOf(after)];
    return (['vpc', 'eks'] as const).flatMap((stack) => {
      const found: string[] = [];
      fullDiff(old[stack], recent[stack]).resources.forEachDifference(
        (logicalId, { changeImpact, oldResourceType }) => {
          if (GOING.includes(changeImpact)) found.push(`${stack} ${oldResourceType ?? ''} ${logicalId}`);
        },
      );
      return found;
    });
  };

  const goingByGuard = (before: EnvironmentInput, after: EnvironmentInput): string[] =>
    changesOf(editOf(before, after))
      .filter(({ effect }) => effect !== 'add' && effect !== 'update')
      .map(({ stack, type, logicalId }) => `${stack.endsWith('Vpc') ? 'vpc' : 'eks'} ${type} ${logicalId}`);

  const AUTO_MODE = 'Auto Mode in place of node groups';
  const others = EDITS.filter(([name]) => !['suffix', 'region', AUTO_MODE].includes(name));

  test.each(others)('finds all that it finds: %s', (_, before, after) => {
    const found = new Set(goingByGuard(before, after));
    expect(goingByDiff(before, after).filter((one) => !found.has(one))).toEqual([]);
  });

  test('does not take load balancing of Auto Mode for fixed, as it does', () => {
    const auto: EnvironmentInput = { ...dev, capacity: [{ kind: 'auto-mode' }] };
    const clusterIn = (found: readonly string[]) => found.filter((one) => one.includes('AWS::EKS::Cluster'));
    expect(clusterIn(goingByDiff(dev, auto))).toHaveLength(1);
    expect(clusterIn(goingByGuard(dev, auto))).toEqual([]);
  });
});
