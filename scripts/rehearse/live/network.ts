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
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  type FlowLog,
  type LaunchTemplateVersion,
  type NatGateway,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type Vpc,
  type VpcEndpoint,
  type VpcPeeringConnection,
} from '@aws-sdk/client-ec2';

import type { Aws } from '../aws';

/** A VPC with the attributes that have calls of their own. */
export interface LiveVpc extends Vpc {
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
}

/** What EC2 tells. The account’s default VPC, and what is in it, is left out. */
export interface LiveNetwork {
  readonly vpcs: readonly LiveVpc[];
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly natGateways: readonly NatGateway[];
  /** Number of elastic addresses. */
  readonly addresses: number;
  readonly securityGroups: readonly SecurityGroup[];
  readonly endpoints: readonly VpcEndpoint[];
  readonly flowLogs: readonly FlowLog[];
  readonly peerings: readonly VpcPeeringConnection[];
  /** The latest version of each launch template. */
  readonly launchTemplates: readonly LaunchTemplateVersion[];
}

/** Reads the network. */
export async function readNetwork(aws: Aws): Promise<LiveNetwork> {
  const { ec2 } = aws;
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}));
  const vpcs = Vpcs.filter(({ IsDefault }) => IsDefault !== true);
  const ids = new Set(vpcs.map(({ VpcId }) => VpcId));
  const isOurs = ({ VpcId }: { readonly VpcId?: string | undefined }): boolean => ids.has(VpcId);

  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}));
  const { NatGateways = [] } = await ec2.send(new DescribeNatGatewaysCommand({}));
  const { Addresses = [] } = await ec2.send(new DescribeAddressesCommand({}));
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}));
  const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({}));
  const { FlowLogs = [] } = await ec2.send(new DescribeFlowLogsCommand({}));
  const { VpcPeeringConnections = [] } = await ec2.send(new DescribeVpcPeeringConnectionsCommand({}));
  const { LaunchTemplateVersions = [] } = await ec2.send(
    new DescribeLaunchTemplateVersionsCommand({ Versions: ['$Latest'] }),
  );
  return {
    vpcs: await Promise.all(vpcs.map((vpc) => withAttributes(aws, vpc))),
    subnets: Subnets.filter(isOurs),
    routeTables: RouteTables.filter(isOurs),
    natGateways: NatGateways.filter((gateway) => isOurs(gateway) && gateway.State === 'available'),
    addresses: Addresses.length,
    securityGroups: SecurityGroups.filter(isOurs),
    endpoints: VpcEndpoints.filter((endpoint) => isOurs(endpoint) && endpoint.State !== 'Deleted'),
    flowLogs: FlowLogs,
    peerings: VpcPeeringConnections.filter(({ Status }) => Status?.Code !== 'deleted'),
    launchTemplates: LaunchTemplateVersions,
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
