import type { Environment, EnvironmentInput } from '../../../../lib/config/schema';
import { validateEnvironment } from '../../../../lib/config/validate';
import type { Live } from '../../../../scripts/rehearse/live/live';
import { soundInside } from './sound-inside';
import { soundIn } from './sound-region';

const INPUT: EnvironmentInput = {
  name: 'dev',
  region: 'eu-west-1',
  owner: 'team@example.com',
  costCenter: 'testing',
  terminationProtection: false,
  onDelete: 'destroy',
  network: {
    cidr: '10.0.0.0/16',
    availabilityZones: ['a', 'b'],
    nat: 'single',
    endpoints: 'gateways',
    flowLogTraffic: 'REJECT',
    flowLogRetentionDays: 7,
  },
  cluster: { version: '1.36', logRetentionDays: 30, deletionProtection: true },
  capacity: [
    { kind: 'managed-node-group', name: 'system', instanceTypes: ['m7g.large'], minSize: 2, maxSize: 3 },
    { kind: 'managed-node-group', name: 'application', instanceTypes: ['m7g.xlarge'], minSize: 0, maxSize: 6 },
  ],
  components: { exclude: ['cluster-autoscaler'] },
};

/** A small environment like dev, whose cluster is protected. */
export const environment: Environment = validateEnvironment(INPUT);

/** The environment with another network. */
export const withNetwork = (network: Partial<EnvironmentInput['network']>): Environment =>
  validateEnvironment({ ...INPUT, network: { ...INPUT.network, ...network } });

/** The environment with another cluster. */
export const withCluster = (cluster: EnvironmentInput['cluster']): Environment =>
  validateEnvironment({ ...INPUT, cluster: { ...INPUT.cluster, ...cluster } });

/** The environment with more or other properties. */
export const withProperties = (more: Partial<EnvironmentInput>): Environment =>
  validateEnvironment({ ...INPUT, ...more });

const TAGS = {
  project: 'platform',
  environment: 'dev',
  owner: 'team@example.com',
  'cost-center': 'testing',
  'managed-by': 'aws-cdk',
};

/** The outputs of a cluster with this name. */
const clusterOutputs = (region: string, name: string) => ({
  ClusterName: name,
  ClusterArn: `arn:aws:eks:${region}:123456789012:cluster/${name}`,
  ClusterEndpoint: 'https://one.eks.amazonaws.com',
  LogGroupName: `/aws/eks/${name}/cluster`,
});

/** The account in which that environment stands as it should: no check finds anything. */
export const live: Live = soundIn({
  region: 'eu-west-1',
  name: 'platform-dev',
  range: '10.0',
  vpc: 'vpc-1',
  role: 'platform-dev-Eks-NodeRole',
  tags: TAGS,
  inside: soundInside,
  stacks: [
    {
      name: 'platform-dev-Vpc',
      status: 'CREATE_COMPLETE',
      outputs: { VpcId: 'vpc-1', NatAddresses: '203.0.113.7' },
      resources: { Vpc: { physicalId: 'vpc-1', type: 'AWS::EC2::VPC' } },
    },
    {
      name: 'platform-dev-Eks',
      status: 'UPDATE_COMPLETE',
      outputs: clusterOutputs('eu-west-1', 'platform-dev'),
      resources: {
        Cluster: { physicalId: 'platform-dev', type: 'AWS::EKS::Cluster' },
        Parameter: { physicalId: '/platform/dev/cluster', type: 'AWS::SSM::Parameter' },
      },
    },
  ],
});

/** The second Region of that environment, where it has one: nothing joins it to the first. */
export const elsewhere: Live = soundIn({
  region: 'us-west-2',
  name: 'platform-dev-dr',
  range: '10.1',
  vpc: 'vpc-2',
  role: 'platform-dev-DrRegion-NodeRole',
  tags: { ...TAGS, suffix: 'dr' },
  inside: { releases: [], objects: [] },
  stacks: [
    {
      name: 'platform-dev-DrRegion',
      status: 'CREATE_COMPLETE',
      outputs: { VpcId: 'vpc-2', ...clusterOutputs('us-west-2', 'platform-dev-dr') },
      resources: { Cluster: { physicalId: 'platform-dev-dr', type: 'AWS::EKS::Cluster' } },
    },
  ],
});

/** An account in which nothing stands. */
export const nothing: Live = {
  vpcs: [],
  subnets: [],
  routeTables: [],
  natGateways: [],
  addresses: 0,
  securityGroups: [],
  endpoints: [],
  flowLogs: [],
  peerings: [],
  launchTemplates: [],
  clusters: [],
  nodegroups: [],
  keys: [],
  roles: [],
  logGroups: [],
  subscriptions: [],
  inside: [],
  goneWith: [],
  vaults: [],
  backupPlans: [],
  buckets: [],
  parameters: {},
  tagged: [],
  stacks: [],
};

/**
 * A list in which one item has other properties.
 *
 * @param index its place, counted from 0
 * @throws RangeError when the list has no such place: the test would break nothing
 */
export function changed<One extends object>(list: readonly One[], index: number, changes: Partial<One>): One[] {
  if (index >= list.length) throw new RangeError(`There is no item ${index} in a list of ${list.length}`);
  return list.map((one, place) => (place === index ? { ...one, ...changes } : one));
}

/** A list without the item at one place. */
export const without = <One>(list: readonly One[], index: number): One[] => list.filter((_, place) => place !== index);
