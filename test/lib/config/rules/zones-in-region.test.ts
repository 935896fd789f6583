import { zonesInRegion } from '../../../../lib/config/rules/zones-in-region';
import { withNetwork } from '../../../support/configuration';

const check = (region: string, availabilityZones: string[], controlPlaneZones?: string[]) =>
  zonesInRegion.check({
    ...withNetwork({ availabilityZones, ...(controlPlaneZones === undefined ? {} : { controlPlaneZones }) }),
    region,
  });
const refusedZone = (path: string, value: string[], id: string) => ({
  path,
  value,
  rule: `must leave out the zone with id ${id}: EKS cannot place a control plane there`,
  fix:
    'list in network.controlPlaneZones two or more letters that stand for other zones; ' +
    "`aws ec2 describe-availability-zones --query 'AvailabilityZones[].[ZoneName,ZoneId]'` shows them for your account",
});

describe('zones-in-region', () => {
  it.each([
    ['us-east-1', ['a', 'b', 'c', 'd', 'e']],
    ['ap-northeast-1', ['a', 'c', 'd']],
    ['cn-north-1', ['d', 'a']],
  ])('accepts zones of %s', (region, zones) => {
    expect(check(region, zones)).toEqual([]);
  });

  it('refuses a zone that the region does not have', () => {
    expect(check('ap-northeast-1', ['a', 'b'])).toEqual([
      {
        path: 'network.availabilityZones[1]',
        value: 'b',
        rule: 'must be a zone of ap-northeast-1',
        fix: 'use letters out of "acd"',
      },
    ]);
  });

  it('refuses a zone that is named twice', () => {
    expect(check('us-east-1', ['a', 'b', 'a'])).toEqual([
      { path: 'network.availabilityZones[2]', value: 'a', rule: 'must not be named twice', fix: 'remove it' },
    ]);
  });

  it('refuses a control-plane zone without subnets', () => {
    expect(check('us-east-1', ['a', 'b'], ['a', 'c'])).toEqual([
      {
        path: 'network.controlPlaneZones[1]',
        value: 'c',
        rule: 'must be one of network.availabilityZones: the control plane lives in their intra subnets',
        fix: 'use letters out of ["a","b"]',
      },
    ]);
  });

  it('refuses one control-plane zone named twice', () => {
    expect(check('us-east-1', ['a', 'b'], ['a', 'a'])).toEqual([
      { path: 'network.controlPlaneZones[1]', value: 'a', rule: 'must not be named twice', fix: 'remove it' },
    ]);
  });

  it.each([
    ['us-east-1', 'abcdef', 'use1-az3'],
    ['us-west-1', 'abc', 'usw1-az2'],
    ['ca-central-1', 'abcd', 'cac1-az3'],
  ])('refuses every zone of %s at once: EKS refuses one of them', (region, letters, id) => {
    const zones = Array.from(letters);
    expect(check(region, zones)).toEqual([refusedZone('network.availabilityZones', zones, id)]);
    expect(check(region, zones, zones)).toEqual([refusedZone('network.controlPlaneZones', zones, id)]);
    expect(check(region, zones, zones.slice(1))).toEqual([]);
    expect(check(region, zones.slice(1))).toEqual([]);
  });

  it('accepts every zone of a region in which EKS takes them all', () => {
    expect(check('us-west-2', ['a', 'b', 'c', 'd'])).toEqual([]);
  });

  it('passes over letters that are malformed, and over regions that are unknown', () => {
    expect(check('us-east-1', ['us-east-1a', 'us-east-1a', ''], ['A', '1'])).toEqual([]);
    expect(check('mars-east-1', ['x', 'y'])).toEqual([]);
    expect(check('constructor', ['x', 'y'])).toEqual([]);
  });
});
