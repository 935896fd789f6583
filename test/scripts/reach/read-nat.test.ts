import type { JsonObject } from '../../../lib/compliance/template';
import { readNatGateways, readNatInstances } from '../../../scripts/reach/read-nat';
import { resource } from '../../support/template-of';
import { readerOf, STACK } from './small-network';

const PrivateRoute = resource('AWS::EC2::Route', {
  RouteTableId: { Ref: 'PrivateTable' },
  DestinationCidrBlock: '0.0.0.0/0',
  InstanceId: { Ref: 'Router' },
});
const instances = (properties: JsonObject, more: JsonObject = {}) =>
  readNatInstances(readerOf({ PrivateRoute, Router: resource('AWS::EC2::Instance', properties), ...more })).map(
    ({ forwards, interface: one }) => [forwards, one.subnet.tier, one.hasPublicAddress],
  );
const card = { SubnetId: { Ref: 'Public' }, GroupSet: [{ Ref: 'Group' }], AssociatePublicIpAddress: true };
const plain = { SubnetId: { Ref: 'Public' }, SecurityGroupIds: [{ Ref: 'Group' }] };

describe('NAT', () => {
  it('gateways stand in a subnet, with a public address or without', () => {
    const Inner = resource('AWS::EC2::NatGateway', { SubnetId: { Ref: 'Private' }, ConnectivityType: 'private' });
    expect(readNatGateways(readerOf({ Inner })).map(({ id, subnet, isPublic }) => [id, subnet.tier, isPublic])).toEqual(
      [
        [`${STACK}/Nat`, 'public', true],
        [`${STACK}/Inner`, 'private', false],
      ],
    );
  });

  it.each([
    ['as its interface says', { NetworkInterfaces: [card], SourceDestCheck: false }, [true, 'public', true]],
    ['as it says itself', { ...plain, SourceDestCheck: false }, [true, 'public', false]],
    ['and drops what is not for it unless told otherwise', plain, [false, 'public', false]],
  ])('instances stand in a subnet, %s', (_, properties, expected) => {
    expect(instances(properties)).toEqual([expected]);
  });

  it('instances have a public address that is associated with them', () => {
    const Address = resource('AWS::EC2::EIP', { InstanceId: { Ref: 'Router' } });
    expect(instances(plain, { Address })).toEqual([[false, 'public', true]]);
  });

  it('is no instance that no route leads to', () => {
    expect(readNatInstances(readerOf({ Other: resource('AWS::EC2::Instance', plain) }))).toEqual([]);
  });
});
