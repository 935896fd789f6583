import { overlaps, parseIpv4Range } from '../ipv4';
import type { Rule } from './rule';

export const rangesDisjoint: Rule = {
  id: 'ranges-disjoint',
  requirement: 'No two networks that will ever see each other share an address.',
  check({ network, cluster, recovery }) {
    const ranges = [
      { path: 'network.cidr', cidr: network.cidr },
      { path: 'cluster.serviceCidr', cidr: cluster.serviceCidr },
      ...(recovery === undefined ? [] : [{ path: 'recovery.cidr', cidr: recovery.cidr }]),
      ...network.peers.map(({ cidr }, index) => ({ path: `network.peers[${String(index)}].cidr`, cidr })),
    ].flatMap((entry) => {
      const range = parseIpv4Range(entry.cidr);
      return range === undefined ? [] : [{ ...entry, range }];
    });

    return ranges.flatMap((later, index) =>
      ranges
        .slice(0, index)
        .filter((earlier) => overlaps(earlier.range, later.range))
        .map((earlier) => ({
          path: later.path,
          value: later.cidr,
          rule: `must not overlap ${earlier.path} (${earlier.cidr})`,
          fix: 'choose a range that no connected network uses',
        })),
    );
  },
};
