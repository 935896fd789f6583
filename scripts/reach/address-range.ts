import { parseIpv4Range, PRIVATE_RANGES, type Ipv4Range } from '../../lib/config/ipv4';

/** Addresses from first to last, both included; not always writable as one CIDR. */
export type AddressRange = Pick<Ipv4Range, 'first' | 'last'>;

export const covers = (outer: AddressRange, inner: AddressRange): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** Reads `10.0.0.0/16`, or `10.0.0.7` as the one address; undefined when the text is neither. */
export const readRange = (text: string): Ipv4Range | undefined =>
  parseIpv4Range(text.includes('/') ? text : `${text}/32`);

/** Reads what is known to be a range. @throws RangeError */
export function rangeOf(text: string): Ipv4Range {
  const range = readRange(text);
  if (range === undefined) throw new RangeError(`${text} is no IPv4 range`);
  return range;
}

export const EVERYWHERE = rangeOf('0.0.0.0/0');

/** Addresses that no internet gateway carries: IANA’s special-purpose registry, without the ranges for documentation. */
export const NOT_PUBLIC: readonly Ipv4Range[] = [
  ...PRIVATE_RANGES,
  '0.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '198.18.0.0/15',
  '224.0.0.0/3',
].map(rangeOf);

/** Whether addresses, none of them on the edge of a special range, are on the internet. */
export const isPublic = (addresses: AddressRange): boolean => !NOT_PUBLIC.some((range) => covers(range, addresses));

/** Cuts addresses wherever another range begins or ends: each part is wholly inside or wholly outside of each. */
export function cutAt(addresses: AddressRange, others: readonly AddressRange[]): AddressRange[] {
  const inside = (start: number) => start > addresses.first && start <= addresses.last;
  const starts = [...new Set(others.flatMap(({ first, last }) => [first, last + 1]).filter(inside))];
  starts.sort((one, other) => one - other);
  return [addresses.first, ...starts].map((first, index) => ({
    first,
    last: (starts[index] ?? addresses.last + 1) - 1,
  }));
}
