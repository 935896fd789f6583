import type { Ipv4Range } from '../../lib/config/ipv4';
import { NOT_PUBLIC } from './address-range';
import { InterfaceReader } from './interface-reader';
import { JoinedTemplates } from './joined-templates';
import type { Network, RegionalNetwork, SecurityGroup } from './model';
import { readCluster, readControlPlane } from './read-control-plane';
import { readGatewayEndpoints, readInterfaceEndpoints } from './read-endpoints';
import { readFargate } from './read-fargate';
import { readFunctions } from './read-functions';
import { readNatGateways, readNatInstances } from './read-nat';
import { readNodes } from './read-nodes';
import { readSecurityGroups } from './read-security-groups';
import { readSubnets, readVpc } from './read-subnets';
import type { RegionalTemplate } from './regional-template';
import { UnreadableNetworkError } from './unreadable-network-error';

/**
 * Reads what decides who reaches whom from the templates of one environment, all its stacks together: once as each Region
 * sees it, in the order of the stacks. Regions without a VPC see nothing.
 *
 * @throws UnreadableNetworkError when a template leaves such a thing open, or a Region does not have exactly one VPC
 */
export function readNetworks(environment: readonly RegionalTemplate[]): Network[] {
  const templates = new JoinedTemplates(environment);
  const regions = [...new Set(templates.ofType('AWS::EC2::VPC').map(({ region }) => region))];
  if (regions.length === 0) throw new UnreadableNetworkError('The templates hold no VPC.');
  const read = regions.map((region) => readRegion(templates.seenFromRegion(region), region));
  const ranges = [...NOT_PUBLIC, ...read.flatMap(({ ranges: named }) => named)];
  const namedRanges = [...new Map(ranges.map((range) => [range.cidr, range])).values()];
  return read.map(({ network }) => ({
    ...network,
    others: read.map((one) => one.network).filter((other) => other !== network),
    namedRanges,
  }));
}

interface ReadRegion {
  readonly network: RegionalNetwork;
  /** What it names. */
  readonly ranges: readonly Ipv4Range[];
}

function readRegion(templates: JoinedTemplates, region: string): ReadRegion {
  const vpc = readVpc(templates);
  const subnets = readSubnets(templates, vpc);
  const groups = readSecurityGroups(templates);
  const reader = new InterfaceReader(templates, subnets, groups);
  const cluster = readCluster(reader);
  const controlPlane = cluster === undefined ? undefined : readControlPlane(reader, cluster);
  const network: RegionalNetwork = {
    region,
    vpc,
    subnets,
    natGateways: readNatGateways(reader),
    natInstances: readNatInstances(reader),
    interfaceEndpoints: readInterfaceEndpoints(reader),
    gatewayEndpoints: readGatewayEndpoints(reader),
    controlPlane,
    nodeGroups: cluster === undefined ? [] : readNodes(reader, cluster),
    fargate: cluster === undefined ? [] : readFargate(reader, cluster),
    functions: readFunctions(reader),
  };
  return { network, ranges: namedRanges(network, [...groups.values()]) };
}

function namedRanges(
  { vpc, subnets, controlPlane }: RegionalNetwork,
  groups: readonly SecurityGroup[],
): readonly Ipv4Range[] {
  return [
    ...vpc.ranges,
    ...subnets.flatMap(({ range, routeTable, acl }) => [
      range,
      ...routeTable.routes.map(({ destination }) => destination),
      ...(acl?.entries ?? []).map((entry) => entry.range),
    ]),
    ...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress].flatMap(({ peer }) => rangesOf(peer))),
    ...(controlPlane?.publicRanges ?? []),
  ];
}

function rangesOf(peer: SecurityGroup['ingress'][number]['peer']): readonly Ipv4Range[] {
  switch (peer.kind) {
    case 'range':
      return [peer.range];
    case 'prefix-list':
      return peer.ranges ?? [];
    case 'group':
      return [];
  }
}
