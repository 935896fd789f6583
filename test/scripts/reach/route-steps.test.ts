import type { JsonObject } from '../../../lib/compliance/template';
import { reach } from '../../../scripts/reach/reach';
import { routeTo } from '../../../scripts/reach/route-steps';
import { rangeOf } from '../../../scripts/reach/address-range';
import { resource } from '../../support/template-of';
import { readNetworks } from '../../../scripts/reach/read-networks';
import { withProperties } from './changed';
import { networkOf } from './small-network';
import { OTHER_REGION, peered } from './small-peering';

const route = (DestinationCidrBlock: string, target: JsonObject, table = 'PrivateTable') =>
  resource('AWS::EC2::Route', { RouteTableId: { Ref: table }, DestinationCidrBlock, ...target });
const none = resource('X::Y::Z');
const last = (resources: JsonObject, to = '203.0.113.9', from = 'function/Function') => {
  const { verdict, ways } = reach(networkOf(resources), { from, to, protocol: 'tcp', port: 443 });
  return [verdict, ways.at(-1)?.steps.at(-1)?.fact];
};

describe('a route', () => {
  it('is the most specific one', () => {
    const network = networkOf({
      Narrow: route('203.0.113.0/24', { TransitGatewayId: 'tgw-1' }),
      Wide: route('203.0.0.0/16', { TransitGatewayId: 'tgw-2' }),
    });
    const subnet = network.subnets.find(({ tier }) => tier === 'private');
    const target = (cidr: string) =>
      subnet && routeTo(subnet, { label: '', addresses: rangeOf(cidr), at: undefined })?.target;
    expect(target('203.0.113.9/32')).toEqual({ kind: 'connection', id: 'tgw-1' });
    expect(target('203.0.9.9/32')).toEqual({ kind: 'connection', id: 'tgw-2' });
    expect(target('203.9.9.9/32')).toMatchObject({ kind: 'nat-gateway' });
    expect(target('10.0.200.0/24')).toEqual({ kind: 'local' });
  });

  it.each([
    ['no route', { PrivateRoute: none }, 'no route leads to 203.0.113.9'],
    [
      'a NAT gateway elsewhere',
      { PrivateRoute: route('0.0.0.0/0', { NatGatewayId: 'nat-1' }) },
      'the NAT gateway is in no template',
    ],
    [
      'an instance elsewhere',
      { PrivateRoute: route('0.0.0.0/0', { InstanceId: 'i-1' }) },
      'the NAT instance is in no template',
    ],
    ['a NAT gateway without a way out', { PublicRoute: none }, 'no route leads to 203.0.113.9'],
    [
      'a NAT gateway that leads to itself',
      { PublicRoute: route('0.0.0.0/0', { NatGatewayId: { Ref: 'Nat' } }, 'PublicTable') },
      'the NAT gateway is itself behind a NAT',
    ],
    [
      'an internet gateway without a public address',
      { PrivateRoute: route('0.0.0.0/0', { GatewayId: { Ref: 'Gateway' } }) },
      'no public address to call from',
    ],
    [
      'an internet gateway that is attached to nothing',
      { Attachment: none },
      'the internet gateway is attached to no VPC',
    ],
  ])('ends at %s', (_, resources, fact) => {
    expect(last(resources)).toEqual(['blocked', fact]);
  });

  it('through a NAT ends for private addresses', () => {
    expect(last({}, '192.168.7.7')).toEqual([
      'blocked',
      'the internet gateway does not carry private addresses such as 192.168.7.7',
    ]);
  });

  it('to another network is taken on trust, also behind a NAT', () => {
    const carried = ['reachable', 'tgw-1 carries the call on: what lies beyond is in no template'];
    expect(last({ Other: route('192.168.0.0/16', { TransitGatewayId: 'tgw-1' }) }, '192.168.7.7')).toEqual(carried);
    const behind = route('192.168.0.0/16', { TransitGatewayId: 'tgw-1' }, 'PublicTable');
    expect(last({ Other: behind }, '192.168.7.7')).toEqual(carried);
  });
});

describe('a call from outside', () => {
  const open = resource('AWS::EC2::SecurityGroup', {
    GroupDescription: 'open',
    SecurityGroupIngress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
  });
  const from = (source: string, resources: JsonObject) =>
    last({ Group: open, ...resources }, 'function/Function', source);

  it('needs a public address to call', () => {
    expect(from('203.0.113.9', {})).toEqual(['blocked', 'no public address to be called at']);
  });

  it.each([
    ['a way back', {}, 'reachable', 'security groups that nobody knows yet: taken to let tcp 443 in'],
    ['none without a route', { PublicRoute: none }, 'blocked', 'no route leads back to an internet gateway'],
    [
      'none through a gateway that is not attached',
      { Attachment: none },
      'blocked',
      'no route leads back to an internet gateway',
    ],
  ])('needs %s', (_, resources, verdict, fact) => {
    const Public = resource('AWS::EC2::Subnet', {
      CidrBlock: '10.0.0.0/24',
      MapPublicIpOnLaunch: true,
      Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'public' }],
    });
    expect(last({ Public, ...resources }, 'subnets/public', '203.0.113.9')).toEqual([verdict, fact]);
  });

  it('from a private network needs a connection', () => {
    expect(from('192.168.7.7', {})).toEqual(['blocked', 'nothing connects 192.168.7.7 with the VPC']);
    expect(from('192.168.7.7', { Other: route('192.168.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }) })).toEqual([
      'reachable',
      '"open" lets in tcp 443 from 0.0.0.0/0',
    ]);
  });
});

describe('a peering', () => {
  const call = (to: string, changes: JsonObject = {}, from = 'subnets/private') => {
    const [network] = readNetworks(peered(changes));
    if (network === undefined) throw new RangeError('No network');
    const { verdict, ways } = reach(network, { from, to, protocol: 'tcp', port: 443 });
    return [verdict, ways.at(-1)?.steps.at(-1)?.fact];
  };
  const there = `${OTHER_REGION}/subnets/private`;

  it('carries calls to the other VPC, seen from either side', () => {
    const assumed = 'security groups that nobody knows yet: taken to let tcp 443 in';
    expect(call(there)).toEqual(['reachable', assumed]);
    expect(call('subnets/private', {}, there)).toEqual(['reachable', assumed]);
  });

  it('wants a route for answers that leads through it, not merely somewhere', () => {
    const refused = 'there, no route leads back to private eu-west-1a (10.0.1.0/24) through the peering';
    expect(call(there, { Over: none })).toEqual(['blocked', refused]);
    expect(call(there, { Over: route('10.0.0.0/16', { TransitGatewayId: 'tgw-1' }) })).toEqual(['blocked', refused]);
  });

  it('leads to subnets that have a route back, and to no address beyond the VPC', () => {
    expect(call(`${OTHER_REGION}/subnets/public`)[0]).toBe('blocked');
    const wide = withProperties(
      peered(),
      ({ logicalId }) => logicalId === 'Over',
      () => ({ DestinationCidrBlock: '10.0.0.0/8' }),
    );
    const [network] = readNetworks(wide);
    if (network === undefined) throw new RangeError('No network');
    const { ways } = reach(network, { from: 'subnets/private', to: '10.77.0.1', protocol: 'tcp', port: 443 });
    expect(ways.at(-1)?.steps.at(-1)).toMatchObject({
      check: 'peering',
      ok: false,
      fact: 'the peering does not lead to 10.0.0.0/8',
    });
  });
});
