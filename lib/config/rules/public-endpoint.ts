import { overlaps, parseIpv4Range, PRIVATE_RANGES, type Ipv4Range } from '../ipv4';
import type { Rule } from './rule';

/** A shorter prefix holds more than 16 million addresses, and two of /1 are the whole internet: no office is that large. */
const SHORTEST_PREFIX = 8;

const isPrivate = (range: Ipv4Range) =>
  PRIVATE_RANGES.some((space) => {
    const outer = parseIpv4Range(space);
    return outer !== undefined && overlaps(outer, range);
  });

export const publicEndpoint: Rule = {
  id: 'public-endpoint',
  requirement: 'Nobody opens the Kubernetes API to the world by accident.',
  check({ cluster: { endpoint } }) {
    const ranges = endpoint.publicCidrs.flatMap((value, index) => {
      const range = parseIpv4Range(value);
      return range === undefined ? [] : [{ path: `cluster.endpoint.publicCidrs[${String(index)}]`, value, range }];
    });
    const open = ranges.filter(({ range }) => range.prefix < SHORTEST_PREFIX);
    const unreachable = ranges
      .filter(({ range }) => range.prefix >= SHORTEST_PREFIX && isPrivate(range))
      .map(({ path, value }) => ({
        path,
        value,
        rule: 'must be a public range: private addresses never reach the public endpoint, and EKS refuses them',
        fix: 'remove it: inside the VPC and over a VPN, the private endpoint answers',
      }));

    if (endpoint.openToTheWorld === undefined) {
      return [
        ...unreachable,
        ...open.map(({ path, value }) => ({
          path,
          value,
          rule: 'must not be the whole internet, or a large part of it, without a written reason',
          fix: 'list the ranges of your offices, VPN and CI; or add cluster.endpoint.openToTheWorld: { reason: "..." }',
        })),
      ];
    }
    return open.length > 0
      ? unreachable
      : [
          ...unreachable,
          {
            path: 'cluster.endpoint.openToTheWorld',
            value: endpoint.openToTheWorld.reason,
            rule: 'must be absent when publicCidrs is not open to the world: it would excuse nothing',
            fix: 'remove it',
          },
        ];
  },
};
