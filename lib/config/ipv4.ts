import { Netmask } from 'netmask';

/** An IPv4 range as numbers: `first` to `last` inclusive, 2^(32 - prefix) addresses. */
export interface Ipv4Range {
  readonly cidr: string;
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

/** Numbers without leading zeros: Netmask would read 010 as eight. */
const CIDR = /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}\/(0|[1-9]\d?)$/;

/**
 * Reads a range in CIDR notation.
 *
 * @returns undefined when the text is no range: whoever asked has a better message than an exception
 */
export function parseIpv4Range(cidr: string): Ipv4Range | undefined {
  if (!CIDR.test(cidr)) return undefined;
  try {
    const { netLong, size, bitmask } = new Netmask(cidr);
    return { cidr, first: netLong, last: netLong + size - 1, prefix: bitmask };
  } catch {
    // Netmask's only complaint is that an octet or the prefix is out of bounds, which is our "no range".
    return undefined;
  }
}

/** Address space that never appears on the internet (RFC 1918). */
export const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as const;

/** Number of addresses in a range of this prefix length. */
export const sizeOfPrefix = (prefix: number): number => 2 ** (32 - prefix);

/** The longest prefix (smallest range) with room for this many addresses. */
export const prefixForSize = (addresses: number): number => 32 - Math.ceil(Math.log2(Math.max(addresses, 1)));

export const overlaps = (a: Ipv4Range, b: Ipv4Range): boolean => a.first <= b.last && b.first <= a.last;

export const contains = (outer: Ipv4Range, inner: Ipv4Range): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** The range of this prefix length that begins at an address. */
export function rangeAt(first: number, prefix: number): Ipv4Range {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return { cidr: `${octets.join('.')}/${String(prefix)}`, first, last: first + sizeOfPrefix(prefix) - 1, prefix };
}
