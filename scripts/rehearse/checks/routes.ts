import type { NatGateway, RouteTable, Subnet } from '@aws-sdk/client-ec2';

import type { Environment } from '../../../lib/config/schema';
import type { Live } from '../live/live';
import { differs, tierOf, type Check } from './check';

/** Every subnet has a table of its own; public ones lead to the internet gateway, private ones out through NAT, others nowhere. */
export const routes: Check = (live, environment) => [
  ...natGateways(live, environment),
  ...live.subnets.flatMap((subnet) => routesOf(live, subnet, environment)),
];

/** As many gateways as the strategy says, in public subnets. */
function natGateways({ natGateways: gateways, subnets }: Live, { network }: Environment): string[] {
  const expected = { none: 0, instance: 0, single: 1, 'per-zone': network.availabilityZones.length }[network.nat];
  return [
    ...differs('the number of NAT gateways', gateways.length, expected),
    ...gateways.flatMap(({ NatGatewayId = '', SubnetId }) => {
      const tier = tierOf(subnets.find((subnet) => subnet.SubnetId === SubnetId));
      return differs(`the tier of ${NatGatewayId}`, tier, 'public');
    }),
  ];
}

function routesOf(
  { routeTables, natGateways: gateways, subnets }: Live,
  subnet: Subnet,
  { network }: Environment,
): string[] {
  const what = `subnet ${subnet.CidrBlock ?? ''}`;
  const tables = routeTables.filter(({ Associations = [] }) =>
    Associations.some(({ SubnetId }) => SubnetId === subnet.SubnetId),
  );
  const [table] = tables;
  if (table === undefined || tables.length > 1)
    return [`${what} is associated with ${tables.length} route tables, not 1`];
  const way = wayOut(table, gateways);
  const tier = tierOf(subnet);
  if (tier === 'public') return differs(`the way out of ${what}`, way.kind, 'internet gateway');
  if (tier === 'intra' || network.nat === 'none') return differs(`the way out of ${what}`, way.kind, 'none');
  if (network.nat === 'instance') return differs(`the way out of ${what}`, way.kind, 'instance');
  if (way.gateway === undefined || network.nat === 'single')
    return differs(`the way out of ${what}`, way.kind, 'NAT gateway');
  const zone = subnets.find(({ SubnetId }) => SubnetId === way.gateway?.SubnetId)?.AvailabilityZone;
  return differs(`the zone of the way out of ${what}`, zone, subnet.AvailabilityZone);
}

interface WayOut {
  readonly kind: string;
  readonly gateway?: NatGateway;
}

/** What a table does with addresses that no other route names. */
function wayOut({ Routes = [] }: RouteTable, gateways: readonly NatGateway[]): WayOut {
  const route = Routes.find(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0');
  if (route === undefined) return { kind: 'none' };
  if (route.NatGatewayId !== undefined) {
    const gateway = gateways.find(({ NatGatewayId }) => NatGatewayId === route.NatGatewayId);
    return gateway === undefined ? { kind: 'a NAT gateway that is gone' } : { kind: 'NAT gateway', gateway };
  }
  if (route.GatewayId?.startsWith('igw-') === true) return { kind: 'internet gateway' };
  if (route.InstanceId !== undefined || route.NetworkInterfaceId !== undefined) return { kind: 'instance' };
  return { kind: 'something else' };
}
