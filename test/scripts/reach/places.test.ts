import { placeNamed, placesOf } from '../../../scripts/reach/places';
import { resource } from '../../support/template-of';
import { readNetworks } from '../../../scripts/reach/read-networks';
import { clusterWith } from './small-cluster';
import { networkOf } from './small-network';
import { peered } from './small-peering';

const names = (...parameters: Parameters<typeof networkOf>) =>
  placesOf(networkOf(...parameters)).map(({ name }) => name);

describe('places', () => {
  it('are those of a VPC where there is no cluster', () => {
    const found = names();
    expect(found).toEqual(expect.arrayContaining(['internet', 'vpc', 'subnets/public', 'subnets/private', 'aws/sts']));
    expect(found).toContain('function/Function');
    expect(found).not.toEqual(expect.arrayContaining(['nodes']));
    expect(found).toEqual([...new Set(found)]);
  });

  it('are those of a cluster where there is one', () => {
    const Nodes = resource('AWS::EKS::Nodegroup', {
      Subnets: [{ Ref: 'Private' }],
      Labels: { 'node-group': 'system' },
    });
    const Pods = resource('AWS::EKS::FargateProfile', { Subnets: [{ Ref: 'Private' }] });
    const found = names({ Cluster: clusterWith(), Nodes, Pods });
    expect(found).toEqual(expect.arrayContaining(['control-plane', 'nodes', 'nodes/system', 'fargate', 'pods']));
  });

  it('are those of other Regions too, by the name of the Region; services are those of the caller', () => {
    const [first, second] = readNetworks(peered()).map((network) => placesOf(network).map(({ name }) => name));
    expect(first).toEqual(expect.arrayContaining(['vpc', 'function/Function', 'eu-central-1/vpc']));
    expect(first).toEqual(expect.arrayContaining(['eu-central-1/subnets/private', 'eu-central-1/function/Function']));
    expect(second).toEqual(expect.arrayContaining(['vpc', 'eu-west-1/vpc', 'eu-west-1/subnets/public']));
    expect(first?.filter((name) => /\/(internet|aws\/|dns-resolver)/.test(name))).toEqual([]);
  });

  it.each([
    [{}, 'At its public addresses'],
    [{ VpcEndpointType: 'Gateway' }, 'Through its gateway endpoint'],
    [
      {
        VpcEndpointType: 'Interface',
        PrivateDnsEnabled: true,
        SubnetIds: [{ Ref: 'Private' }],
        SecurityGroupIds: [{ Ref: 'Group' }],
      },
      'Through its interface endpoint',
    ],
  ])('say how a service is reached: %j', (properties, what) => {
    const type = Object.keys(properties).length === 0 ? 'X::Y::Z' : 'AWS::EC2::VPCEndpoint';
    const Endpoint = resource(type, { ServiceName: 'com.amazonaws.eu-west-1.s3', ...properties });
    expect(placesOf(networkOf({ Endpoint })).find(({ name }) => name === 'aws/s3')?.what).toBe(what);
  });
});

describe('the place that a word stands for', () => {
  const network = networkOf();
  it.each([
    ['internet', 'internet', 'internet'],
    ['0.0.0.0/0', 'internet', 'internet'],
    ['10.0.1.7', 'addresses', '10.0.1.7'],
    ['10.0.0.0/8', 'addresses', '10.0.0.0/8'],
    ['10.0.0.2', 'unfiltered', 'dns-resolver'],
    ['169.254.169.253', 'unfiltered', 'dns-resolver'],
    ['169.254.169.123', 'unfiltered', 'time-sync'],
    ['169.254.169.254/32', 'unfiltered', 'instance-metadata'],
    ['169.254.0.0/16', 'addresses', '169.254.0.0/16'],
  ])('%s', (text, kind, name) => {
    expect(placeNamed(network, text)).toMatchObject({ kind, name });
  });

  it.each(['nodes', 'Internet', '10.0.0.0/33', ''])('does not exist: "%s"; the message names those that do', (text) => {
    expect(() => placeNamed(network, text)).toThrow(
      new RegExp(
        `^There is no place called "${text}" here\\. There are: internet, vpc, .*; any IPv4 address or range\\.$`,
      ),
    );
  });
});
