import type { RouteTable, Subnet } from '@aws-sdk/client-ec2';
import type { Nodegroup } from '@aws-sdk/client-eks';

import type { Inside } from '../../../../scripts/rehearse/installed';
import type { Live } from '../../../../scripts/rehearse/live/live';

/** What differs from one Region to the other. */
export interface SoundPlace {
  readonly region: string;
  /** Begins the names of what stands there. */
  readonly name: string;
  /** First two numbers of its addresses. */
  readonly range: string;
  readonly vpc: string;
  /** Name of a role. */
  readonly role: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly stacks: Live['stacks'];
  /** What is inside the cluster. */
  readonly inside: Pick<Inside, 'releases' | 'objects'>;
}

/** A Region in which an environment stands as it should, without a second one: no check finds anything. */
export function soundIn({ region, name, range, vpc, role, tags, stacks, inside }: SoundPlace): Live {
  const tagged = (more: Readonly<Record<string, string>>) =>
    Object.entries({ ...tags, ...more }).map(([Key, Value]) => ({ Key, Value }));

  const subnet = (
    tier: string,
    zone: string,
    CidrBlock: string,
    role: Readonly<Record<string, string>> = {},
  ): Subnet => ({
    SubnetId: `subnet-${tier}-${zone}`,
    VpcId: vpc,
    CidrBlock,
    AvailabilityZone: `${region}${zone}`,
    MapPublicIpOnLaunch: false,
    Tags: tagged({ 'aws-cdk:subnet-name': tier, ...role }),
  });

  const routeTable = (SubnetId: string, wayOut: object = {}): RouteTable => ({
    RouteTableId: `rtb-${SubnetId}`,
    VpcId: vpc,
    Associations: [{ SubnetId }],
    Routes: [
      { DestinationCidrBlock: `${range}.0.0/16`, GatewayId: 'local' },
      ...(Object.keys(wayOut).length === 0 ? [] : [{ DestinationCidrBlock: '0.0.0.0/0', ...wayOut }]),
    ],
  });

  const group = (label: string, instanceType: string, minSize: number, maxSize: number): Nodegroup => ({
    nodegroupName: `${label}-made-by-aws`,
    clusterName: name,
    labels: { 'node-group': label },
    scalingConfig: { minSize, maxSize, desiredSize: minSize },
    instanceTypes: [instanceType],
    subnets: ['subnet-private-a', 'subnet-private-b'],
    tags,
  });

  return {
    vpcs: [
      {
        VpcId: vpc,
        CidrBlock: `${range}.0.0/16`,
        dnsSupport: true,
        dnsHostnames: true,
        Tags: tagged({ Name: name }),
      },
    ],
    subnets: [
      subnet('public', 'a', `${range}.192.0/22`, { 'kubernetes.io/role/elb': '1' }),
      subnet('public', 'b', `${range}.196.0/22`, { 'kubernetes.io/role/elb': '1' }),
      subnet('private', 'a', `${range}.0.0/19`, { 'kubernetes.io/role/internal-elb': '1' }),
      subnet('private', 'b', `${range}.32.0/19`, { 'kubernetes.io/role/internal-elb': '1' }),
      subnet('intra', 'a', `${range}.224.0/22`),
      subnet('intra', 'b', `${range}.228.0/22`),
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
      { NatGatewayId: 'nat-a', VpcId: vpc, SubnetId: 'subnet-public-a', State: 'available', Tags: tagged({}) },
    ],
    addresses: 1,
    securityGroups: [
      {
        GroupId: 'sg-nodes',
        GroupName: 'nodes',
        VpcId: vpc,
        IpPermissions: [
          { IpProtocol: 'tcp', FromPort: 10_250, ToPort: 10_250, IpRanges: [{ CidrIp: `${range}.0.0/16` }] },
        ],
        IpPermissionsEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
      {
        GroupId: 'sg-closed',
        GroupName: 'closed',
        VpcId: vpc,
        IpPermissions: [],
        // What the CDK writes for "nothing may pass".
        IpPermissionsEgress: [
          { IpProtocol: 'icmp', FromPort: 252, ToPort: 86, IpRanges: [{ CidrIp: '255.255.255.255/32' }] },
        ],
      },
      { GroupId: 'sg-default', GroupName: 'default', VpcId: vpc, IpPermissionsEgress: [{ IpProtocol: '-1' }] },
      {
        GroupId: 'sg-eks',
        GroupName: `eks-cluster-sg-${name}-1`,
        VpcId: vpc,
        IpPermissionsEgress: [{ IpProtocol: '-1' }],
      },
    ],
    endpoints: [
      {
        VpcEndpointId: 'vpce-s3',
        VpcId: vpc,
        VpcEndpointType: 'Gateway',
        ServiceName: `com.amazonaws.${region}.s3`,
      },
    ],
    flowLogs: [
      {
        FlowLogId: 'fl-1',
        ResourceId: vpc,
        FlowLogStatus: 'ACTIVE',
        TrafficType: 'REJECT',
        LogGroupName: `/aws/vpc/${name}/flow-logs`,
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
        name,
        arn: `arn:aws:eks:${region}:123456789012:cluster/${name}`,
        endpoint: 'https://one.eks.amazonaws.com',
        version: '1.36',
        resourcesVpcConfig: {
          endpointPrivateAccess: true,
          endpointPublicAccess: false,
          subnetIds: ['subnet-intra-a', 'subnet-intra-b'],
        },
        logging: {
          clusterLogging: [
            { enabled: true, types: ['scheduler', 'api', 'audit', 'authenticator', 'controllerManager'] },
          ],
        },
        encryptionConfig: [{ provider: { keyArn: `arn:aws:kms:${region}:123456789012:key/key-secrets` } }],
        deletionProtection: true,
        upgradePolicy: { supportType: 'STANDARD' },
        zonalShiftConfig: { enabled: true },
        accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
        tags,
      },
    ],
    nodegroups: [group('system', 'm7g.large', 2, 3), group('application', 'm7g.xlarge', 0, 6)],
    keys: [
      {
        id: 'key-secrets',
        description: 'Secrets',
        state: 'Enabled',
        rotates: true,
        aliases: [`alias/${name}/secrets`],
      },
      { id: 'key-logs', description: 'Logs', state: 'Enabled', rotates: true, aliases: [`alias/${name}/logs`] },
      { id: 'key-earlier', description: 'Of a failed try', state: 'PendingDeletion', rotates: false, aliases: [] },
    ],
    roles: [
      {
        name: role,
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
      { logGroupName: `/aws/eks/${name}/cluster`, retentionInDays: 30, kmsKeyId: 'key-logs' },
      { logGroupName: `/aws/vpc/${name}/flow-logs`, retentionInDays: 7, kmsKeyId: 'key-logs' },
      { logGroupName: `/aws/lambda/${name}`, retentionInDays: 14, kmsKeyId: 'key-logs' },
    ],
    parameters: { '/platform/dev/cluster': name, '/cdk-bootstrap/hnb659fds/version': '30' },
    tagged: [`arn:aws:eks:${region}:123456789012:cluster/${name}`],
    peerings: [],
    vaults: [],
    backupPlans: [],
    buckets: [],
    subscriptions: [],
    inside: [{ account: '123456789012', region, cluster: name, ...inside }],
    goneWith: [],
    stacks,
  };
}
