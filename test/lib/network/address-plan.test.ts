import fc from 'fast-check';

import { contains, overlaps, parseIpv4Range, rangeAt, sizeOfPrefix, type Ipv4Range } from '../../../lib/config/ipv4';
import {
  LONGEST_VPC_PREFIX,
  MAX_ZONES,
  planAddresses,
  podsPerZone,
  SHORTEST_VPC_PREFIX,
  vpcPrefixForPods,
  type ZoneRanges,
} from '../../../lib/network/address-plan';

/** Any VPC that AWS allows and the plan supports, anywhere in the address space. */
const vpcs = fc
  .tuple(fc.integer({ min: SHORTEST_VPC_PREFIX, max: LONGEST_VPC_PREFIX }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  .map(([prefix, address]) => rangeAt(address - (address % sizeOfPrefix(prefix)), prefix));
const zoneCounts = fc.integer({ min: 1, max: MAX_ZONES });

const read = (cidr: string): Ipv4Range => {
  const range = parseIpv4Range(cidr);
  if (range === undefined) throw new RangeError(cidr);
  return range;
};
const subnets = (plan: readonly ZoneRanges[]) =>
  plan.flatMap((zone) => [zone.public, zone.private, zone.intra].map(read));

describe('planAddresses', () => {
  it('cuts a /16 the way that the documentation draws it', () => {
    expect(planAddresses('10.0.0.0/16', 3)).toEqual([
      { private: '10.0.0.0/19', public: '10.0.192.0/22', intra: '10.0.224.0/22' },
      { private: '10.0.32.0/19', public: '10.0.196.0/22', intra: '10.0.228.0/22' },
      { private: '10.0.64.0/19', public: '10.0.200.0/22', intra: '10.0.232.0/22' },
    ]);
  });

  it('cuts the smallest VPC into the smallest subnets that AWS allows', () => {
    expect(planAddresses('10.0.0.0/22', 6).at(-1)).toEqual({
      private: '10.0.2.128/25',
      public: '10.0.3.80/28',
      intra: '10.0.3.208/28',
    });
  });

  it('lets no two subnets share an address', () => {
    fc.assert(
      fc.property(vpcs, zoneCounts, (vpc, zones) => {
        const ranges = subnets(planAddresses(vpc.cidr, zones));
        expect(ranges).toHaveLength(3 * zones);
        const clashes = ranges.filter((one, index) => ranges.slice(index + 1).some((other) => overlaps(one, other)));
        expect(clashes).toEqual([]);
      }),
    );
  });

  it('keeps every subnet inside the VPC', () => {
    fc.assert(
      fc.property(vpcs, zoneCounts, (vpc, zones) => {
        expect(subnets(planAddresses(vpc.cidr, zones)).filter((subnet) => !contains(vpc, subnet))).toEqual([]);
      }),
    );
  });

  it('begins every subnet at its network address, with a size from /16 to /28', () => {
    fc.assert(
      fc.property(vpcs, zoneCounts, (vpc, zones) => {
        for (const { cidr, first, prefix } of subnets(planAddresses(vpc.cidr, zones))) {
          expect(rangeAt(first, prefix).cidr).toBe(cidr);
          expect(prefix).toBeGreaterThanOrEqual(16);
          expect(prefix).toBeLessThanOrEqual(28);
        }
      }),
    );
  });

  it('moves nothing when a zone is appended', () => {
    fc.assert(
      fc.property(vpcs, fc.integer({ min: 1, max: MAX_ZONES - 1 }), (vpc, zones) => {
        expect(planAddresses(vpc.cidr, zones + 1).slice(0, zones)).toEqual(planAddresses(vpc.cidr, zones));
      }),
    );
  });

  it('gives private subnets the room that it promises to pods, and some beside', () => {
    fc.assert(
      fc.property(vpcs, zoneCounts, (vpc, zones) => {
        for (const zone of planAddresses(vpc.cidr, zones)) {
          expect(sizeOfPrefix(read(zone.private).prefix)).toBe(podsPerZone(vpc.prefix) + 5 + 128);
        }
      }),
    );
  });

  it('takes an address inside the VPC for the VPC', () => {
    expect(planAddresses('10.0.7.9/16', 2)).toEqual(planAddresses('10.0.0.0/16', 2));
  });

  it.each([
    ['nonsense', 2],
    ['10.0.0.0/23', 2],
    ['10.0.0.0/15', 2],
    ['10.0.0.0/16', 0],
    ['10.0.0.0/16', -1],
    ['10.0.0.0/16', 1.5],
    ['10.0.0.0/16', 7],
    ['10.0.0.0/16', NaN],
  ])('refuses %s over %d zones', (cidr, zones) => {
    expect(() => planAddresses(cidr, zones)).toThrow(
      new RangeError(`No address plan for ${cidr} over ${String(zones)} zones`),
    );
  });
});

describe('vpcPrefixForPods', () => {
  it.each([
    [8059, 16],
    [8060, 15],
    [3963, 17],
    [3964, 16],
    [123, 21],
    [16, 21],
    [0, 21],
  ])('finds for %d pods the prefix /%d', (pods, prefix) => {
    expect(vpcPrefixForPods(pods)).toBe(prefix);
  });

  it('finds a VPC with room for the pods, and none that could be smaller', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (pods) => {
        const prefix = vpcPrefixForPods(pods);
        expect(podsPerZone(prefix)).toBeGreaterThanOrEqual(pods);
        expect(prefix === LONGEST_VPC_PREFIX || podsPerZone(prefix + 1) < pods).toBe(true);
      }),
    );
  });

  it('never proposes a VPC that the plan cannot cut', () => {
    expect(vpcPrefixForPods(-1000)).toBe(LONGEST_VPC_PREFIX);
  });
});
