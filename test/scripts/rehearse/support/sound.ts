import type { RouteTable, Subnet } from '@aws-sdk/client-ec2';
import type { Nodegroup } from '@aws-sdk/client-eks';

import type { Environment, EnvironmentInput } from '../../../../lib/config/schema';
import { validateEnvironment } from '../../../../lib/config/validate';
import type { Live } from '../../../../scripts/rehearse/live/live';

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

const tagged = (more: Readonly<Record<string, string>>) =>
  Object.entries({ ...TAGS, ...more }).map(([Key, Value]) => ({ Key, Value }));

const subnet = (
  tier: string,
  zone: string,
  CidrBlock: string,
  role: Readonly<Record<string, string>> = {},
): Subnet => ({
  SubnetId: `subnet-${tier}-${zone}`,
  VpcId: 'vpc-1',
  CidrBlock,
  AvailabilityZone: `eu-west-1${zone}`,
  MapPublicIpOnLaunch: false,
  Tags: tagged({ 'aws-cdk:subnet-name': tier, ...role }),
});

const routeTable = (SubnetId: string, wayOut: object = {}): RouteTable => ({
  RouteTableId: `rtb-${SubnetId}`,
  VpcId: 'vpc-1',
  Associations: [{ SubnetId }],
  Routes: [
    { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' },
    ...(Object.keys(wayOut).length === 0 ? [] : [{ DestinationCidrBlock: '0.0.0.0/0', ...wayOut }]),
  ],
});

const group = (name: string, instanceType: string, minSize: number, maxSize: number): Nodegroup => ({
  nodegroupName: `${name}-made-by-aws`,
  clusterName: 'platform-dev',
  labels: { 'node-group': name },
  scalingConfig: { minSize, maxSize, desiredSize: minSize },
  instanceTypes: [instanceType],
  subnets: ['subnet-private-a', 'subnet-private-b'],
  tags: TAGS,
});

/** The account in which that environment stands as it should: no check finds anything. */
export const live: Live = {
  vpcs: [
    {
      VpcId: 'vpc-1',
      CidrBlock: '10.0.0.0/16',
      dnsSupport: true,
      dnsHostnames: true,
      Tags: tagged({ Name: 'platform-dev' }),
    },
  ],
  subnets: [
    subnet('public', 'a', '10.0.192.0/22', { 'kubernetes.io/role/elb': '1' }),
    subnet('public', 'b', '10.0.196.0/22', { 'kubernetes.io/role/elb': '1' }),
    subnet('private', 'a', '10.0.0.0/19', { 'kubernetes.io/role/internal-elb': '1' }),
    subnet('private', 'b', '10.0.32.0/19', { 'kubernetes.io/role/internal-elb': '1' }),
    subnet('intra', 'a', '10.0.224.0/22'),
    subnet('intra', 'b', '10.0.228.0/22'),
  ],
  routeTables: [
    routeTable('subnet-public-a', { GatewayId: 'igw-1' }),
    routeTable('subnet-public-b', { GatewayId: 'igw-1' }),
    routeTable('subnet-private-a', { NatGatewayId: 'nat-a' }),
    routeTable('subnet-private-b', { NatGatewayId: 'nat-a' }),
    routeTable('subnet-intra-a'),
    routeTable('subnet-intra-b'),
  ],
  natGateways: [
    { NatGatewayId: 'nat-a', VpcId: 'vpc-1', SubnetId: 'subnet-public-a', State: 'available', Tags: tagged({}) },
  ],
  addresses: 1,
  securityGroups: [
    {
      GroupId: 'sg-nodes',
      GroupName: 'nodes',
      VpcId: 'vpc-1',
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 10_250, ToPort: 10_250, IpRanges: [{ CidrIp: '10.0.0.0/16' }] }],
      IpPermissionsEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
    {
      GroupId: 'sg-closed',
      GroupName: 'closed',
      VpcId: 'vpc-1',
      IpPermissions: [],
      // What the CDK writes for "nothing may pass".
      IpPermissionsEgress: [
        { IpProtocol: 'icmp', FromPort: 252, ToPort: 86, IpRanges: [{ CidrIp: '255.255.255.255/32' }] },
      ],
    },
    { GroupId: 'sg-default', GroupName: 'default', VpcId: 'vpc-1', IpPermissionsEgress: [{ IpProtocol: '-1' }] },
    {
      GroupId: 'sg-eks',
      GroupName: 'eks-cluster-sg-platform-dev-1',
      VpcId: 'vpc-1',
      IpPermissionsEgress: [{ IpProtocol: '-1' }],
    },
  ],
  endpoints: [
    {
      VpcEndpointId: 'vpce-s3',
      VpcId: 'vpc-1',
      VpcEndpointType: 'Gateway',
      ServiceName: 'com.amazonaws.eu-west-1.s3',
    },
  ],
  flowLogs: [
    {
      FlowLogId: 'fl-1',
      ResourceId: 'vpc-1',
      FlowLogStatus: 'ACTIVE',
      TrafficType: 'REJECT',
      LogGroupName: '/aws/vpc/platform-dev/flow-logs',
    },
  ],
  launchTemplates: [
    {
      LaunchTemplateName: 'nodes',
      LaunchTemplateData: {
        MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } },
          { DeviceName: '/dev/xvdb', Ebs: { Encrypted: true, VolumeType: 'gp3' } },
        ],
      },
    },
  ],
  clusters: [
    {
      name: 'platform-dev',
      arn: 'arn:aws:eks:eu-west-1:123456789012:cluster/platform-dev',
      endpoint: 'https://one.eks.amazonaws.com',
      version: '1.36',
      resourcesVpcConfig: {
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
        subnetIds: ['subnet-intra-a', 'subnet-intra-b'],
      },
      logging: {
        clusterLogging: [{ enabled: true, types: ['scheduler', 'api', 'audit', 'authenticator', 'controllerManager'] }],
      },
      encryptionConfig: [{ provider: { keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/key-secrets' } }],
      deletionProtection: true,
      upgradePolicy: { supportType: 'STANDARD' },
      zonalShiftConfig: { enabled: true },
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      tags: TAGS,
    },
  ],
  nodegroups: [group('system', 'm7g.large', 2, 3), group('application', 'm7g.xlarge', 0, 6)],
  keys: [
    {
      id: 'key-secrets',
      description: 'Secrets',
      state: 'Enabled',
      rotates: true,
      aliases: ['alias/platform-dev/secrets'],
    },
    { id: 'key-logs', description: 'Logs', state: 'Enabled', rotates: true, aliases: ['alias/platform-dev/logs'] },
    { id: 'key-earlier', description: 'Of a failed try', state: 'PendingDeletion', rotates: false, aliases: [] },
  ],
  roles: [
    {
      name: 'platform-dev-Eks-NodeRole',
      trust: [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole'],
          Resource: [],
          Principal: { Service: ['ec2.amazonaws.com'] },
        },
      ],
      statements: [
        { Effect: 'Allow', Action: ['iam:PassRole'], Resource: ['arn:aws:iam::123456789012:role/platform-dev-node'] },
        { Effect: 'Deny', Action: ['*'], Resource: ['*'] },
      ],
      awsPolicies: ['arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy'],
    },
  ],
  logGroups: [
    { logGroupName: '/aws/eks/platform-dev/cluster', retentionInDays: 30, kmsKeyId: 'key-logs' },
    { logGroupName: '/aws/vpc/platform-dev/flow-logs', retentionInDays: 7, kmsKeyId: 'key-logs' },
    { logGroupName: '/aws/lambda/platform-dev', retentionInDays: 14, kmsKeyId: 'key-logs' },
  ],
  parameters: { '/platform/dev/cluster': 'platform-dev', '/cdk-bootstrap/hnb659fds/version': '30' },
  tagged: ['arn:aws:eks:eu-west-1:123456789012:cluster/platform-dev'],
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
      outputs: {
        ClusterName: 'platform-dev',
        ClusterArn: 'arn:aws:eks:eu-west-1:123456789012:cluster/platform-dev',
        ClusterEndpoint: 'https://one.eks.amazonaws.com',
        LogGroupName: '/aws/eks/platform-dev/cluster',
      },
      resources: {
        Cluster: { physicalId: 'platform-dev', type: 'AWS::EKS::Cluster' },
        Parameter: { physicalId: '/platform/dev/cluster', type: 'AWS::SSM::Parameter' },
      },
    },
  ],
};

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
  launchTemplates: [],
  clusters: [],
  nodegroups: [],
  keys: [],
  roles: [],
  logGroups: [],
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
