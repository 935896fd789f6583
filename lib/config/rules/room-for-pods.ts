import { LONGEST_VPC_PREFIX, podsPerZone, SHORTEST_VPC_PREFIX, vpcPrefixForPods } from '../../network/address-plan';
import { parseIpv4Range } from '../ipv4';
import type { Rule } from './rule';

export const roomForPods: Rule = {
  id: 'room-for-pods',
  requirement: 'Private subnets have an address for every pod that the operator plans for.',
  check({ network }) {
    const vpc = parseIpv4Range(network.cidr);
    if (vpc === undefined || vpc.prefix > LONGEST_VPC_PREFIX) return [];
    const room = podsPerZone(vpc.prefix);
    if (room >= network.podsPerZone) return [];
    const needed = vpcPrefixForPods(network.podsPerZone);
    return [
      {
        path: 'network.podsPerZone',
        value: network.podsPerZone,
        rule: `must fit the private subnets of ${network.cidr}, which have room for ${String(Math.max(room, 0))} pods each`,
        fix:
          needed < SHORTEST_VPC_PREFIX
            ? `plan for at most ${String(podsPerZone(SHORTEST_VPC_PREFIX))} pods in each zone: a VPC is never larger than /${String(SHORTEST_VPC_PREFIX)}`
            : `use a range of /${String(needed)} for network.cidr, or plan for fewer pods`,
      },
    ];
  },
};
