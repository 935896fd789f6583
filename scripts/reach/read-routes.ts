import type { Ipv4Range } from '../../lib/config/ipv4';
import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { ResourceId, Route, RouteTable, RouteTarget } from './model';
import { readPeering } from './read-peering';
import { readPrefixList, readRangeOf } from './read-range';
import { UnreadableNetworkError } from './unreadable-network-error';

/** Every route table of a VPC, by id; and its main one, which holds the local route only, for subnets without one. */
export function readRouteTables(
  templates: JoinedTemplates,
  vpc: { readonly id: ResourceId; readonly ranges: readonly Ipv4Range[] },
): { readonly tables: ReadonlyMap<ResourceId, RouteTable>; readonly main: RouteTable } {
  const local = vpc.ranges.map((destination): Route => ({ destination, target: { kind: 'local' } }));
  const routes = templates.ofType('AWS::EC2::Route');
  const tables = templates.ofType('AWS::EC2::RouteTable').map(({ id }): [ResourceId, RouteTable] => {
    const own = routes
      .filter((route) => templates.property(route, 'RouteTableId') === id)
      .flatMap((route) => readRoute(templates, route, vpc.id));
    return [id, { id, routes: [...local, ...own] }];
  });
  return { tables: new Map(tables), main: { id: `${vpc.id}.MainRouteTable`, routes: local } };
}

/** One route for each range that it leads to; none for IPv6. */
function readRoute(templates: JoinedTemplates, route: JoinedResource, vpc: ResourceId): Route[] {
  const range = templates.property(route, 'DestinationCidrBlock');
  const list = templates.property(route, 'DestinationPrefixListId');
  const target = readTarget(templates, route, vpc);
  if (range !== '') return [{ destination: readRangeOf(templates, route, range), target }];
  if (list === '') return [];
  const ranges = readPrefixList(templates, list);
  if (ranges === undefined) {
    throw new UnreadableNetworkError(`${route.id}: the templates do not say what prefix list ${list} holds.`);
  }
  return ranges.map((destination) => ({ destination, target }));
}

const CONNECTIONS = [
  'VpcPeeringConnectionId',
  'TransitGatewayId',
  'CoreNetworkArn',
  'LocalGatewayId',
  'CarrierGatewayId',
  'NetworkInterfaceId',
  'VpcEndpointId',
] as const;

function readTarget(templates: JoinedTemplates, route: JoinedResource, vpc: ResourceId): RouteTarget {
  const gateway = templates.property(route, 'GatewayId');
  if (gateway === 'local') return { kind: 'local' };
  if (templates.get(gateway)?.type === 'AWS::EC2::InternetGateway') {
    return { kind: 'internet-gateway', id: gateway, attached: isAttached(templates, gateway, vpc) };
  }
  if (gateway !== '') return { kind: 'connection', id: gateway };
  const nat = templates.property(route, 'NatGatewayId');
  if (nat !== '') return { kind: 'nat-gateway', id: nat };
  const instance = templates.property(route, 'InstanceId');
  if (instance !== '') return { kind: 'instance', id: instance };
  const peering = readPeering(templates, templates.property(route, 'VpcPeeringConnectionId'));
  if (peering !== undefined) return { kind: 'peering', id: peering.id, peering };
  const id = CONNECTIONS.map((name) => templates.property(route, name)).find((text) => text !== '');
  if (id === undefined) throw new UnreadableNetworkError(`${route.id} leads nowhere that is known here.`);
  return { kind: 'connection', id };
}

const isAttached = (templates: JoinedTemplates, gateway: ResourceId, vpc: ResourceId): boolean =>
  templates
    .ofType('AWS::EC2::VPCGatewayAttachment')
    .some(
      (attachment) =>
        templates.property(attachment, 'InternetGatewayId') === gateway &&
        templates.property(attachment, 'VpcId') === vpc,
    );
