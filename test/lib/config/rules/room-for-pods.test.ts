import { roomForPods } from '../../../../lib/config/rules/room-for-pods';
import { withNetwork } from '../../../support/configuration';

const check = (cidr: string, podsPerZone: number) => roomForPods.check(withNetwork({ cidr, podsPerZone }));
const rule = (cidr: string, room: number) =>
  `must fit the private subnets of ${cidr}, which have room for ${String(room)} pods each`;

describe('room-for-pods', () => {
  it.each([
    ['10.0.0.0/16', 8059],
    ['10.0.0.0/18', 1915],
    ['10.0.0.0/20', 379],
  ])('accepts as many pods as the private subnets of %s have room for, and refuses one more', (cidr, most) => {
    expect(check(cidr, most)).toEqual([]);
    expect(check(cidr, most + 1).map(({ path, value }) => ({ path, value }))).toEqual([
      { path: 'network.podsPerZone', value: most + 1 },
    ]);
  });

  it('proposes the smallest VPC that has room', () => {
    expect(check('10.0.0.0/20', 2000)).toEqual([
      {
        path: 'network.podsPerZone',
        value: 2000,
        rule: rule('10.0.0.0/20', 379),
        fix: 'use a range of /17 for network.cidr, or plan for fewer pods',
      },
    ]);
  });

  it('says so when no VPC has room', () => {
    expect(check('10.0.0.0/16', 8060)).toEqual([
      {
        path: 'network.podsPerZone',
        value: 8060,
        rule: rule('10.0.0.0/16', 8059),
        fix: 'plan for at most 8059 pods in each zone: a VPC is never larger than /16',
      },
    ]);
  });

  it('never speaks of negative room', () => {
    expect(check('10.0.0.0/22', 16)[0]?.rule).toBe(rule('10.0.0.0/22', 0));
  });

  it('passes over ranges that are malformed or too small to be a VPC', () => {
    expect(check('nonsense', 60_000)).toEqual([]);
    expect(check('10.0.0.0/23', 60_000)).toEqual([]);
  });
});
