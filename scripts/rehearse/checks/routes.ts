import type { RouteTable, Subnet } from '@aws-sdk/client-ec2';

import type { Environment } from '../../../lib/config/schema';
import type { Live } from '../live/live';
import { differs, tagOf, type Check } from './check';

/** Every subnet has a table of its own; public ones lead to the internet gateway, private ones out through NAT, others nowhere. */
export const routes: Check = (live, environment) => [
  ...natGateways(live, environment),
  ...live.subnets.flatMap((subnet) => routesOf(live, subnet, environment)),
];

/** As many gateways as the strategy says, in public subnets. */
function natGateways({ natGateways: gateways, subnets }: Live, { network }: Environment): string[] {
  const expected = { none: 0, instance: 0, single: 1, 'per-zone': network.availabilityZones.length }[network.nat];
  const tiers = gateways.map(({ SubnetId }) => tierOf(subnets.find((subnet) => subnet.SubnetId === SubnetId)));
  return [
    ...differs('the number of NAT gateways', gateways.length, expected),
    ...tiers.flatMap((tier) => differs('the tier of a NAT gateway', tier, 'public')),
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
  const way = wayOut(table);
  const tier = tierOf(subnet);
  if (tier === 'public') return differs(`the way out of ${what}`, way.kind, 'internet gateway');
  if (tier === 'intra' || network.nat === 'none') return differs(`the way out of ${what}`, way.kind, 'none');
  if (network.nat === 'instance') return differs(`the way out of ${what}`, way.kind, 'instance');
  const gateway = gateways.find(({ NatGatewayId }) => NatGatewayId === way.id);
  const zone = subnets.find(({ SubnetId }) => SubnetId === gateway?.SubnetId)?.AvailabilityZone;
  return [
    ...differs(`the way out of ${what}`, way.kind, 'NAT gateway'),
    ...(network.nat === 'per-zone' ? differs(`the zone of the way out of ${what}`, zone, subnet.AvailabilityZone) : []),
  ];
}

/** What a table does with addresses that no other route names. */
function wayOut({ Routes = [] }: RouteTable): { readonly kind: string; readonly id?: string | undefined } {
  const route = Routes.find(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0');
  if (route === undefined) return { kind: 'none' };
  if (route.NatGatewayId !== undefined) return { kind: 'NAT gateway', id: route.NatGatewayId };
  if (route.GatewayId?.startsWith('igw-') === true) return { kind: 'internet gateway', id: route.GatewayId };
  return { kind: 'instance', id: route.InstanceId ?? route.NetworkInterfaceId };
}

/** The tier stands in the name that the CDK gives a subnet: `platform-dev-Vpc/Network/Vpc/privateSubnet1`. */
const tierOf = (subnet: Subnet | undefined): string | undefined =>
  subnet === undefined ? undefined : tagOf(subnet, 'aws-cdk:subnet-name');
