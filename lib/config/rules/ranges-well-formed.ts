import { LONGEST_VPC_PREFIX, SHORTEST_VPC_PREFIX } from '../../network/address-plan';
import { contains, parseIpv4Range, PRIVATE_RANGES, rangeAt, sizeOfPrefix, type Ipv4Range } from '../ipv4';
import type { Problem } from '../problem';
import type { Rule } from './rule';

const VPC_SPACE = [...PRIVATE_RANGES, '100.64.0.0/10'];

const within = (range: Ipv4Range, spaces: readonly string[]) =>
  spaces.some((space) => {
    const outer = parseIpv4Range(space);
    return outer !== undefined && contains(outer, range);
  });

/** The range of another prefix length in which, or at whose beginning, this one begins. */
const around = ({ first }: Ipv4Range, prefix: number) => rangeAt(first - (first % sizeOfPrefix(prefix)), prefix).cidr;

function check(path: string, cidr: string, spaces: readonly string[], shortest: number, longest: number): Problem[] {
  const range = parseIpv4Range(cidr);
  if (range === undefined) return [];
  const problems: Problem[] = [];
  const aligned = rangeAt(range.first, range.prefix).cidr;
  if (aligned !== cidr) {
    problems.push({ path, value: cidr, rule: 'must begin at its network address', fix: `write "${aligned}"` });
  }
  if (range.prefix < shortest || range.prefix > longest) {
    problems.push({
      path,
      value: cidr,
      rule: `must have a prefix length from /${String(shortest)} to /${String(longest)}`,
      fix:
        range.prefix < shortest
          ? `write "${around(range, shortest)}" or a smaller part of it`
          : `write "${around(range, longest)}" or a larger range`,
    });
  }
  if (!within(range, spaces)) {
    problems.push({ path, value: cidr, rule: `must lie inside ${spaces.join(', ')}`, fix: 'choose a private range' });
  }
  return problems;
}

export const rangesWellFormed: Rule = {
  id: 'ranges-well-formed',
  requirement: 'Ranges begin where they say, have a size that AWS accepts, and are private.',
  check: ({ network, cluster, recovery }) => [
    ...check('network.cidr', network.cidr, VPC_SPACE, SHORTEST_VPC_PREFIX, LONGEST_VPC_PREFIX),
    ...check('cluster.serviceCidr', cluster.serviceCidr, PRIVATE_RANGES, 12, 24),
    ...(recovery === undefined
      ? []
      : check('recovery.cidr', recovery.cidr, VPC_SPACE, SHORTEST_VPC_PREFIX, LONGEST_VPC_PREFIX)),
  ],
};
