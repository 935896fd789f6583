import type { Template } from '../../lib/compliance/template';
import type { Ipv4Range } from '../../lib/config/ipv4';
import { NOT_PUBLIC } from './address-range';
import { InterfaceReader } from './interface-reader';
import { JoinedTemplates } from './joined-templates';
import type { ControlPlane, Network, SecurityGroup, Subnet, Vpc } from './model';
import { readCluster, readControlPlane } from './read-control-plane';
import { readGatewayEndpoints, readInterfaceEndpoints } from './read-endpoints';
import { readFargate } from './read-fargate';
import { readFunctions } from './read-functions';
import { readNatGateways, readNatInstances } from './read-nat';
import { readNodes } from './read-nodes';
import { readSecurityGroups } from './read-security-groups';
import { readSubnets, readVpc } from './read-subnets';

/**
 * Reads what decides who reaches whom from the templates of one environment: all its stacks together.
 *
 * @throws UnreadableNetworkError when a template leaves such a thing open, or there is not exactly one VPC
 */
export function readNetwork(environment: readonly Template[]): Network {
  const templates = new JoinedTemplates(environment);
  const vpc = readVpc(templates);
  const subnets = readSubnets(templates, vpc);
  const groups = readSecurityGroups(templates);
  const reader = new InterfaceReader(templates, subnets, groups);
  const cluster = readCluster(reader);
  const controlPlane = cluster === undefined ? undefined : readControlPlane(reader, cluster);
  return {
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
    namedRanges: namedRanges(vpc, subnets, [...groups.values()], controlPlane),
  };
}

function namedRanges(
  vpc: Vpc,
  subnets: readonly Subnet[],
  groups: readonly SecurityGroup[],
  controlPlane: ControlPlane | undefined,
): readonly Ipv4Range[] {
  const all = [
    ...NOT_PUBLIC,
    ...vpc.ranges,
    ...subnets.flatMap(({ range, routeTable, acl }) => [
      range,
      ...routeTable.routes.map(({ destination }) => destination),
      ...(acl?.entries ?? []).map((entry) => entry.range),
    ]),
    ...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress].flatMap(({ peer }) => rangesOf(peer))),
    ...(controlPlane?.publicRanges ?? []),
  ];
  return [...new Map(all.map((range) => [range.cidr, range])).values()];
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
