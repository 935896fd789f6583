import { parseIpv4Range } from '../ipv4';
import type { Rule } from './rule';

export const publicEndpoint: Rule = {
  id: 'public-endpoint',
  requirement: 'Nobody opens the Kubernetes API to the world by accident.',
  check({ cluster: { endpoint } }) {
    const open = endpoint.publicCidrs.flatMap((cidr, index) =>
      parseIpv4Range(cidr)?.prefix === 0
        ? [{ path: `cluster.endpoint.publicCidrs[${String(index)}]`, value: cidr }]
        : [],
    );
    if (endpoint.openToTheWorld === undefined) {
      return open.map((at) => ({
        ...at,
        rule: 'must not be the whole internet without a written reason',
        fix: 'list the ranges of your offices, VPN and CI; or add cluster.endpoint.openToTheWorld: { reason: "..." }',
      }));
    }
    return open.length > 0
      ? []
      : [
          {
            path: 'cluster.endpoint.openToTheWorld',
            value: endpoint.openToTheWorld.reason,
            rule: 'must be absent when publicCidrs does not hold 0.0.0.0/0: it would excuse nothing',
            fix: 'remove it',
          },
        ];
  },
};
