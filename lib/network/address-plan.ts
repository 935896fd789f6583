import { parseIpv4Range, prefixForSize, rangeAt, sizeOfPrefix } from '../config/ipv4';

/** Addresses that AWS keeps in every subnet. */
const RESERVED_PER_SUBNET = 5;
/** Addresses in a private subnet that are no pod's: interface endpoints, load balancers, Lambda and node interfaces. */
const NOT_FOR_PODS = 128;
/** The VPC is cut into eight: six private subnets, one eighth shared by public subnets, one by intra subnets. */
const CUT_BITS = 3;
/** Largest number of zones: six of the eight parts are private subnets. */
export const MAX_ZONES = 6;
/** A longer prefix would make intra subnets smaller than the /28 that AWS allows. */
export const LONGEST_VPC_PREFIX = 22;
export const SHORTEST_VPC_PREFIX = 16;

/** The ranges of one availability zone. */
export interface ZoneRanges {
  readonly public: string;
  readonly private: string;
  readonly intra: string;
}

/**
 * Gives every subnet its range. Zone n has the same ranges however many zones follow it: appending a zone moves nothing.
 *
 * @param cidr range of the VPC, /16 to /22
 * @param zones number of availability zones, 1 to 6
 * @throws when the range or the number is outside these bounds; validation has refused both with a better message
 */
export function planAddresses(cidr: string, zones: number): ZoneRanges[] {
  const vpc = parseIpv4Range(cidr);
  const fits = vpc !== undefined && vpc.prefix >= SHORTEST_VPC_PREFIX && vpc.prefix <= LONGEST_VPC_PREFIX;
  if (!fits || !Number.isInteger(zones) || zones < 1 || zones > MAX_ZONES) {
    throw new RangeError(`No address plan for ${cidr} over ${String(zones)} zones`);
  }
  const part = vpc.prefix + CUT_BITS;
  const small = part + CUT_BITS;
  const at = (index: number, prefix: number, from = vpc.first) =>
    rangeAt(from + index * sizeOfPrefix(prefix), prefix).cidr;
  const publicPart = vpc.first + MAX_ZONES * sizeOfPrefix(part);
  const intraPart = publicPart + sizeOfPrefix(part);
  return Array.from({ length: zones }, (_, zone) => ({
    private: at(zone, part),
    public: at(zone, small, publicPart),
    intra: at(zone, small, intraPart),
  }));
}

/** Pods for which a private subnet of a VPC with this prefix length has addresses. */
export const podsPerZone = (vpcPrefix: number): number =>
  sizeOfPrefix(vpcPrefix + CUT_BITS) - RESERVED_PER_SUBNET - NOT_FOR_PODS;

/** The longest VPC prefix whose private subnets hold this many pods. */
export const vpcPrefixForPods = (pods: number): number =>
  Math.min(prefixForSize(pods + RESERVED_PER_SUBNET + NOT_FOR_PODS) - CUT_BITS, LONGEST_VPC_PREFIX);
