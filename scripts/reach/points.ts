import { cutAt, covers, EVERYWHERE, isPublic, NOT_PUBLIC, type AddressRange } from './address-range';
import type { Interface, Network, RegionalNetwork, Subnet } from './model';
import type { Place } from './places';

/** One end of a flow: addresses that fare alike, inside a VPC of the environment or outside of all. */
export interface Point {
  readonly label: string;
  readonly addresses: AddressRange;
  /** Undefined outside. */
  readonly at: Interface | undefined;
}

/** The points of a place that has addresses of its own. */
export function pointsOf(network: Network, place: Place): Point[] {
  switch (place.kind) {
    case 'interfaces':
      return place.interfaces.flatMap((one) => pointsAt(network, one));
    case 'control-plane':
      return place.controlPlane.interfaces.flatMap((one) => pointsAt(network, one));
    case 'addresses':
      return place.ranges.flatMap((range) => pointsIn(network, range, place.name));
    case 'internet':
      return internet(network);
    case 'service':
    case 'unfiltered':
      return [];
  }
}

/** An interface may have any address of its subnet. */
export const pointsAt = ({ namedRanges }: Network, one: Interface): Point[] =>
  cutAt(one.subnet.range, namedRanges).map((addresses) => ({ label: labelOf(one.subnet), addresses, at: one }));

/** Everything outside that an internet gateway carries. */
export const internet = (network: Network): Point[] =>
  pointsIn(network, EVERYWHERE, 'internet').filter(({ addresses, at }) => at === undefined && isPublic(addresses));

/** Nobody has an address of a VPC that is in no subnet: those are left out. */
function pointsIn(network: Network, range: AddressRange, name: string): Point[] {
  const everywhere = [network, ...network.others];
  return cutAt(range, network.namedRanges).flatMap((addresses): Point[] => {
    const inside = everywhere.find(({ vpc }) => vpc.ranges.some((own) => covers(own, addresses)));
    if (inside === undefined) {
      return [{ label: outsideLabel(network, addresses, name), addresses, at: undefined }];
    }
    const subnet = inside.subnets.find((one) => covers(one.range, addresses));
    if (subnet === undefined) return [];
    const at = { subnet, groups: undefined, hasPublicAddress: subnet.givesPublicAddresses };
    return [{ label: labelOf(subnet), addresses, at }];
  });
}

/** The network that a caller is in; for one from outside, that of the Region that is asked. */
export const homeOf = (network: Network, { at }: Point): RegionalNetwork =>
  network.others.find(({ vpc }) => vpc.id === at?.subnet.vpc) ?? network;

const labelOf = ({ tier, zone, range }: Subnet): string => `${tier} ${zone} (${range.cidr})`.trimStart();

/** The narrowest range that some rule names, or what was asked for. */
function outsideLabel({ namedRanges }: Network, addresses: AddressRange, asked: string): string {
  const [narrowest] = namedRanges
    .filter((range) => range.prefix > 0 && !NOT_PUBLIC.includes(range) && covers(range, addresses))
    .sort((one, other) => other.prefix - one.prefix);
  return narrowest?.cidr ?? asked;
}
