import type { JsonObject } from '../../../lib/compliance/template';
import { reach } from '../../../scripts/reach/reach';
import { resource } from '../../support/template-of';
import { clusterWith } from './small-cluster';
import { networkOf } from './small-network';

const facts = (from: string, to: string, resources: JsonObject = {}, port = 443, protocol: 'tcp' | 'udp' = 'tcp') => {
  const { verdict, ways } = reach(networkOf(resources), { from, to, protocol, port });
  return [verdict, ...(ways.at(-1)?.steps ?? []).map(({ check }) => check)];
};
const lastFact = (from: string, to: string, resources: JsonObject = {}, port = 443) =>
  reach(networkOf(resources), { from, to, protocol: 'tcp', port }).ways.at(-1)?.steps.at(-1)?.fact;
const FUNCTION = 'function/Function';

describe('what a call meets', () => {
  it('inside the VPC: egress, the local route, ingress', () => {
    const Group = resource('AWS::EC2::SecurityGroup', {
      GroupDescription: 'callers',
      SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: { Ref: 'Group' } }],
    });
    expect(facts(FUNCTION, FUNCTION, { Group })).toEqual(['reachable', 'egress', 'route', 'ingress']);
  });

  it('on the way to the internet: egress, NAT, internet gateway', () => {
    expect(facts(FUNCTION, 'internet')).toEqual(['reachable', 'egress', 'route', 'nat', 'route', 'internet-gateway']);
  });

  it('on the way to a service through a gateway endpoint: egress and its route', () => {
    const endpoint = (table: string) => ({
      Endpoint: resource('AWS::EC2::VPCEndpoint', {
        ServiceName: 'com.amazonaws.eu-west-1.s3',
        RouteTableIds: [{ Ref: table }],
      }),
    });
    expect(facts(FUNCTION, 'aws/s3', endpoint('PrivateTable'))).toEqual(['reachable', 'egress', 'route']);
    expect(facts(FUNCTION, 'aws/s3', endpoint('PublicTable'))).toContain('nat');
    expect(facts(FUNCTION, 'aws/dynamodb', endpoint('PrivateTable'))).toContain('nat');
  });

  it.each([
    ['dns-resolver', 53, 'udp', 'reachable'],
    ['dns-resolver', 53, 'tcp', 'reachable'],
    ['dns-resolver', 54, 'udp', 'blocked'],
    ['time-sync', 123, 'udp', 'reachable'],
    ['time-sync', 123, 'tcp', 'blocked'],
    ['instance-metadata', 80, 'tcp', 'reachable'],
    ['10.0.0.2', 53, 'udp', 'reachable'],
  ] as const)('nothing on the way to %s, which answers on one port: %d %s', (to, port, protocol, verdict) => {
    expect(facts(FUNCTION, to, {}, port, protocol)).toEqual([verdict, 'answer']);
  });

  it('nothing of the kind from outside', () => {
    expect(facts('203.0.113.9', 'time-sync', {}, 123, 'udp')).toEqual(['blocked', 'route']);
  });

  it('no resolver in a VPC without DNS support', () => {
    const Vpc = resource('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16', EnableDnsSupport: false });
    expect(facts(FUNCTION, 'dns-resolver', { Vpc }, 53, 'udp')).toEqual(['blocked', 'answer']);
  });
});

describe('the public endpoint of the Kubernetes API', () => {
  const some = { Cluster: clusterWith({ PublicAccessCidrs: ['203.0.113.0/24'] }) };
  const all = { Cluster: clusterWith() };

  it('lets in the ranges that it lists, on 443', () => {
    expect(lastFact('203.0.113.9', 'control-plane', some)).toBe('the public endpoint lists 203.0.113.0/24');
    expect(lastFact('198.51.100.9', 'control-plane', some)).toBe('the public endpoint does not list 198.51.100.9');
    expect(lastFact('203.0.113.9', 'control-plane', some, 80)).toBe('the public endpoint answers on tcp 443 only');
  });

  it('is partly open to the internet when it lists part of it', () => {
    const { verdict, ways } = reach(networkOf(some), {
      from: 'internet',
      to: 'control-plane',
      protocol: 'tcp',
      port: 443,
    });
    expect([verdict, ...ways.map(({ from, open }) => [open, ...from])]).toEqual([
      'partly',
      [true, '203.0.113.0/24'],
      [false, 'internet'],
    ]);
  });

  it('is where the VPC calls too, through NAT, when there is no private one', () => {
    expect(facts(FUNCTION, 'control-plane', all)).toContain('nat');
    expect(lastFact(FUNCTION, 'control-plane', some)).toBe('the public endpoint does not list every address');
    expect(facts(FUNCTION, 'control-plane', { ...all, PrivateRoute: resource('X::Y::Z') })).toEqual([
      'blocked',
      'egress',
      'route',
    ]);
  });
});
