import type { JsonObject } from '../../../lib/compliance/template';
import { readCluster, readControlPlane } from '../../../scripts/reach/read-control-plane';
import { clusterWith } from './small-cluster';
import { readerOf, the } from './small-network';

const read = (vpcConfig: JsonObject = {}) => {
  const reader = readerOf({ Cluster: clusterWith(vpcConfig) });
  return readControlPlane(reader, the(reader.templates, 'Cluster'));
};

describe('the control plane', () => {
  it('has interfaces with the groups that are named and the one that EKS makes', () => {
    expect(read().interfaces.map(({ subnet, groups }) => [subnet.tier, groups?.map(({ name }) => name)])).toEqual([
      ['private', ['callers', 'group made by EKS']],
    ]);
  });

  it.each([
    ['EKS’s default is open to everybody', {}, false, ['0.0.0.0/0']],
    ['private only', { EndpointPrivateAccess: true, EndpointPublicAccess: false }, true, []],
    [
      'private only, with ranges left over',
      { EndpointPublicAccess: false, PublicAccessCidrs: ['1.2.3.4/32'] },
      false,
      [],
    ],
    ['public for some', { EndpointPublicAccess: true, PublicAccessCidrs: ['1.2.3.4/32'] }, false, ['1.2.3.4/32']],
  ])('has endpoints: %s', (_, vpcConfig, privateEndpoint, ranges) => {
    const found = read(vpcConfig);
    expect(found.privateEndpoint).toBe(privateEndpoint);
    expect(found.publicRanges.map(({ cidr }) => cidr)).toEqual(ranges);
  });

  it('may be missing, but is not there twice', () => {
    expect(readCluster(readerOf())).toBeUndefined();
    expect(() => readCluster(readerOf({ One: clusterWith(), Two: clusterWith() }))).toThrow(
      'more than one EKS cluster',
    );
  });
});
