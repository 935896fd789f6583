import { placeNamed } from '../../../scripts/reach/places';
import { pointsOf } from '../../../scripts/reach/points';
import { resource } from '../../support/template-of';
import { networkOf, tcp } from './small-network';

const labels = (place: string, resources = {}) => {
  const network = networkOf(resources);
  return [...new Set(pointsOf(network, placeNamed(network, place)).map(({ label }) => label))];
};
const rule = (CidrIp: string) => ({
  Rule: resource('AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Group' }, ...tcp(22, { CidrIp }) }),
});

describe('the points of a place', () => {
  it('are the subnets that an interface may stand in', () => {
    expect(labels('function/Function')).toEqual(['private eu-west-1a (10.0.1.0/24)']);
  });

  it('are the subnets of a range in the VPC, without addresses that nobody can have', () => {
    expect(labels('vpc')).toEqual(['public eu-west-1a (10.0.0.0/24)', 'private eu-west-1a (10.0.1.0/24)']);
    expect(labels('10.0.9.0/24')).toEqual([]);
  });

  it('are inside and outside for a range that is both', () => {
    expect(labels('10.0.0.0/8')).toEqual([
      'public eu-west-1a (10.0.0.0/24)',
      'private eu-west-1a (10.0.1.0/24)',
      '10.0.0.0/8',
    ]);
  });

  it('are cut where a rule names part of a subnet', () => {
    const network = networkOf(rule('10.0.1.128/25'));
    const points = pointsOf(network, placeNamed(network, 'function/Function'));
    expect(points.map(({ addresses }) => addresses.last - addresses.first + 1)).toEqual([128, 128]);
  });

  it('name the range that a rule names, of the internet', () => {
    expect(labels('internet', rule('203.0.113.0/24'))).toEqual(['internet', '203.0.113.0/24']);
  });

  it('leave out of the internet what no internet gateway carries', () => {
    const network = networkOf();
    const points = pointsOf(network, placeNamed(network, 'internet'));
    const holds = (address: number) =>
      points.some(({ addresses }) => addresses.first <= address && address <= addresses.last);
    expect([holds(0x08080808), holds(0x0a090909), holds(0xac1fffff), holds(0xac200000), holds(0xe0000000)]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});
