import { DescribeLogGroupsCommand, type LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeAddressesCommand,
  DescribeFlowLogsCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeNatGatewaysCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  type FlowLog,
  type LaunchTemplateVersion,
  type NatGateway,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type Vpc,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  ListClustersCommand,
  ListNodegroupsCommand,
  type Cluster,
  type Nodegroup,
} from '@aws-sdk/client-eks';

import { paginateDescribeParameters, GetParameterCommand } from '@aws-sdk/client-ssm';

import type { Aws } from './aws';
import { readKeys, type LiveKey } from './live-keys';
import { readRoles, type LiveRole } from './live-roles';
import { stackState, type StackState } from './stack-state';

/** A VPC with the attributes that have calls of their own. */
export interface LiveVpc extends Vpc {
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
}

/** Everything that stands in the account, as the services’ own APIs tell it. The account’s default VPC is left out. */
export interface Live {
  readonly vpcs: readonly LiveVpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly natGateways: readonly NatGateway[];
  readonly addresses: number;
  readonly securityGroups: readonly SecurityGroup[];
  readonly endpoints: readonly VpcEndpoint[];
  readonly flowLogs: readonly FlowLog[];
  readonly launchTemplates: readonly LaunchTemplateVersion[];
  readonly keys: readonly LiveKey[];
  readonly roles: readonly LiveRole[];
  readonly logGroups: readonly LogGroup[];
  readonly clusters: readonly Cluster[];
  readonly nodegroups: readonly Nodegroup[];
  readonly stacks: readonly StackState[];
  /** Values of SSM parameters, by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Reads the account.
 *
 * @param prefix what every name of the environment begins with
 */
export async function readLive(aws: Aws, prefix: string, stackNames: readonly string[]): Promise<Live> {
  const { ec2, logs } = aws;
  const vpcs = ((await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? []).filter(({ IsDefault }) => IsDefault !== true);
  const ours = new Set(vpcs.map(({ VpcId }) => VpcId));
  const inOurs = ({ VpcId }: { readonly VpcId?: string | undefined }): boolean => ours.has(VpcId);
  const states = await Promise.all(stackNames.map((name) => stackState(aws, name)));
  const clusters = await readClusters(aws);
  return {
    vpcs: await Promise.all(vpcs.map((vpc) => withAttributes(aws, vpc))),
    subnets: ((await ec2.send(new DescribeSubnetsCommand({}))).Subnets ?? []).filter(inOurs),
    routeTables: ((await ec2.send(new DescribeRouteTablesCommand({}))).RouteTables ?? []).filter(inOurs),
    natGateways: ((await ec2.send(new DescribeNatGatewaysCommand({}))).NatGateways ?? []).filter(
      (gateway) => inOurs(gateway) && gateway.State === 'available',
    ),
    addresses: ((await ec2.send(new DescribeAddressesCommand({}))).Addresses ?? []).length,
    securityGroups: ((await ec2.send(new DescribeSecurityGroupsCommand({}))).SecurityGroups ?? []).filter(inOurs),
    endpoints: ((await ec2.send(new DescribeVpcEndpointsCommand({}))).VpcEndpoints ?? []).filter(
      (endpoint) => inOurs(endpoint) && endpoint.State !== 'Deleted',
    ),
    flowLogs: (await ec2.send(new DescribeFlowLogsCommand({}))).FlowLogs ?? [],
    launchTemplates:
      (await ec2.send(new DescribeLaunchTemplateVersionsCommand({ Versions: ['$Latest'] }))).LaunchTemplateVersions ??
      [],
    keys: await readKeys(aws),
    roles: await readRoles(aws, `${prefix}-`),
    logGroups: (await logs.send(new DescribeLogGroupsCommand({}))).logGroups ?? [],
    clusters,
    nodegroups: (await Promise.all(clusters.map((cluster) => readNodegroups(aws, cluster)))).flat(),
    stacks: states.filter((state) => state !== undefined),
    parameters: await readParameters(aws),
  };
}

async function withAttributes({ ec2 }: Aws, vpc: Vpc): Promise<LiveVpc> {
  const support = await ec2.send(new DescribeVpcAttributeCommand({ VpcId: vpc.VpcId, Attribute: 'enableDnsSupport' }));
  const names = await ec2.send(new DescribeVpcAttributeCommand({ VpcId: vpc.VpcId, Attribute: 'enableDnsHostnames' }));
  return {
    ...vpc,
    dnsSupport: support.EnableDnsSupport?.Value === true,
    dnsHostnames: names.EnableDnsHostnames?.Value === true,
  };
}

async function readClusters({ eks }: Aws): Promise<Cluster[]> {
  const { clusters = [] } = await eks.send(new ListClustersCommand({}));
  const described = await Promise.all(clusters.map((name) => eks.send(new DescribeClusterCommand({ name }))));
  return described.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster]));
}

async function readNodegroups({ eks }: Aws, { name: clusterName }: Cluster): Promise<Nodegroup[]> {
  const { nodegroups = [] } = await eks.send(new ListNodegroupsCommand({ clusterName }));
  const described = await Promise.all(
    nodegroups.map((nodegroupName) => eks.send(new DescribeNodegroupCommand({ clusterName, nodegroupName }))),
  );
  return described.flatMap(({ nodegroup }) => (nodegroup === undefined ? [] : [nodegroup]));
}

async function readParameters({ ssm }: Aws): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const page of paginateDescribeParameters({ client: ssm }, {})) {
    for (const { Name = '' } of page.Parameters ?? []) {
      found[Name] = (await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value ?? '';
    }
  }
  return found;
}
