import type { JsonObject } from '../../../lib/compliance/template';
import { rangeOf } from '../../../scripts/reach/address-range';
import { placeNamed } from '../../../scripts/reach/places';
import { pointsOf } from '../../../scripts/reach/points';
import { targetsOf } from '../../../scripts/reach/targets';
import { resource } from '../../support/template-of';
import { clusterWith } from './small-cluster';
import { networkOf } from './small-network';

const kinds = (to: string, resources: JsonObject, from?: string) => {
  const network = networkOf(resources);
  const [inside] = pointsOf(network, placeNamed(network, 'function/Function'));
  const caller = from === undefined ? inside : { label: from, addresses: rangeOf(from), at: undefined };
  if (caller === undefined) throw new RangeError('nobody calls');
  return [...new Set(targetsOf(network, placeNamed(network, to), caller).map(({ kind, label }) => `${kind} ${label}`))];
};
const INTERFACES = ['point private eu-west-1a (10.0.1.0/24)'];
const endpoint = (PrivateDnsEnabled: boolean) => ({
  Endpoint: resource('AWS::EC2::VPCEndpoint', {
    ServiceName: 'com.amazonaws.eu-west-1.sts',
    VpcEndpointType: 'Interface',
    SubnetIds: [{ Ref: 'Private' }],
    SecurityGroupIds: [{ Ref: 'Group' }],
    PrivateDnsEnabled,
  }),
});

describe('what a service is to a caller', () => {
  it('its endpoint, when private DNS says so', () => {
    expect(kinds('aws/sts', endpoint(true))).toEqual(INTERFACES);
  });

  it.each([
    ['without an endpoint', {}],
    ['when the endpoint has a name of its own only', endpoint(false)],
  ])('its public addresses %s', (_, resources) => {
    expect(kinds('aws/sts', resources)).toEqual(['service aws/sts']);
  });
});

describe('what the Kubernetes API is to a caller', () => {
  const both = { EndpointPrivateAccess: true, EndpointPublicAccess: true };
  it.each([
    ['its interfaces inside the VPC', both, undefined, INTERFACES],
    ['its interfaces in a network that is joined to it', both, '10.9.0.0/16', INTERFACES],
    ['its public endpoint on the internet', both, '203.0.113.0/24', ['public-api public endpoint']],
    ['its public endpoint everywhere without a private one', {}, undefined, ['public-api public endpoint']],
  ])('%s', (_, vpcConfig, from, expected) => {
    expect(kinds('control-plane', { Cluster: clusterWith(vpcConfig) }, from)).toEqual(expected);
  });
});

describe('what everything else is to a caller', () => {
  it.each([
    ['dns-resolver', ['unfiltered dns-resolver']],
    ['function/Function', INTERFACES],
    ['203.0.113.9', ['point 203.0.113.9']],
  ])('itself: %s', (to, expected) => {
    expect(kinds(to, {})).toEqual(expected);
  });
});
