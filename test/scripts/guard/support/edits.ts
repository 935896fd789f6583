import { dev } from '../../../../lib/config/environments/dev';
import { prod } from '../../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../../lib/config/schema';

export const network = (
  environment: EnvironmentInput,
  change: Partial<EnvironmentInput['network']>,
): EnvironmentInput => ({
  ...environment,
  network: { ...environment.network, ...change },
});

export const cluster = (environment: EnvironmentInput, change: EnvironmentInput['cluster']): EnvironmentInput => ({
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

/** An edit, and what the guard says of it: effect, type and the properties that cause it. */
export type Edit = readonly [name: string, before: EnvironmentInput, after: EnvironmentInput, says: readonly string[]];

/** Edits of the first Region’s configuration: the harmless, then the harmful. */
export const EDITS: readonly Edit[] = [
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
  [
    'no Fargate profile',
    prod,
    without(prod, 'fargate-profile'),
    ['delete AWS::EKS::FargateProfile', 'delete AWS::KMS::Alias', 'delete AWS::KMS::Key', 'delete AWS::Logs::LogGroup'],
  ],
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
