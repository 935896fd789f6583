import type { RouteTable } from '@aws-sdk/client-ec2';

import { differs, tierOf } from '../checks/check';
import type { Live } from '../live/live';
import type { RecoveryCheck } from './recovery-check';

/** One active peering joins both networks; the private route tables of each lead to the other through it, and no other does. */
export const peering: RecoveryCheck = ({ environment, first, second }) => [
  ...differs('the number of peerings', first.peerings.length, 1),
  ...differs('the peerings as the second Region tells', second.peerings.map(idOf), first.peerings.map(idOf)),
  ...first.peerings.flatMap((one) => [
    ...differs(`the state of ${idOf(one)}`, one.Status?.Code, 'active'),
    ...differs(
      `what ${idOf(one)} joins`,
      [one.AccepterVpcInfo?.VpcId, one.RequesterVpcInfo?.VpcId],
      [first.vpcs[0]?.VpcId, second.vpcs[0]?.VpcId],
    ),
    ...ways(first, environment.recovery.cidr, idOf(one)),
    ...ways(second, environment.network.cidr, idOf(one)),
  ]),
];

const idOf = ({ VpcPeeringConnectionId = '' }: Live['peerings'][number]): string => VpcPeeringConnectionId;

/** A table without a subnet, the VPC’s main one, leads nowhere either. */
const ways = ({ routeTables, subnets }: Live, range: string, id: string): string[] =>
  routeTables.flatMap((table) => {
    const subnet = subnets.find(({ SubnetId }) =>
      (table.Associations ?? []).some((association) => association.SubnetId === SubnetId),
    );
    const tier = tierOf(subnet);
    const what = `where ${table.RouteTableId ?? ''} (${tier ?? 'main'}) leads through a peering`;
    return differs(what, throughPeerings(table), tier === 'private' ? [`${range} through ${id}`] : []);
  });

const throughPeerings = ({ Routes = [] }: RouteTable): string[] =>
  Routes.flatMap(({ DestinationCidrBlock = '', VpcPeeringConnectionId: id }) =>
    id === undefined ? [] : [`${DestinationCidrBlock} through ${id}`],
  );
