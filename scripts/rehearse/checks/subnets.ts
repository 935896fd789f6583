import { planAddresses } from '../../../lib/network/address-plan';
import { differs, tagOf, type Check } from './check';

const TIERS = ['public', 'private', 'intra'] as const;

/** How Kubernetes finds the subnets of its load balancers. */
const ROLE_TAGS = { public: 'kubernetes.io/role/elb', private: 'kubernetes.io/role/internal-elb', intra: undefined };

/** Three tiers in every zone, with the ranges of the address plan, Kubernetes’ tags, and no public address by default. */
export const subnets: Check = (live, { region, network }) => {
  const plan = planAddresses(network.cidr, network.availabilityZones.length);
  const expected = network.availabilityZones.flatMap((letter, zone) =>
    TIERS.map((tier) => ({ zone: `${region}${letter}`, tier, range: plan[zone]?.[tier] })),
  );
  return [
    ...differs('the number of subnets', live.subnets.length, expected.length),
    ...expected.flatMap(({ zone, tier, range }) => {
      const subnet = live.subnets.find(({ CidrBlock }) => CidrBlock === range);
      const what = `subnet ${range} (${tier}, ${zone})`;
      if (subnet === undefined) return [`${what} is missing`];
      const tag = ROLE_TAGS[tier];
      return [
        ...differs(`the zone of ${what}`, subnet.AvailabilityZone, zone),
        ...differs(`public addresses in ${what}`, subnet.MapPublicIpOnLaunch, false),
        ...(tag === undefined ? [] : differs(`the tag ${tag} of ${what}`, tagOf(subnet, tag), '1')),
      ];
    }),
  ];
};
