import type { JsonObject } from '../../../lib/compliance/template';
import { rangeOf } from '../../../scripts/reach/address-range';
import { readRouteTables } from '../../../scripts/reach/read-routes';
import { resource } from '../../support/template-of';
import { joined, STACK } from './small-network';

const vpc = { id: `${STACK}/Vpc`, ranges: [rangeOf('10.0.0.0/16')] };
const route = (properties: JsonObject) =>
  resource('AWS::EC2::Route', { RouteTableId: { Ref: 'PrivateTable' }, ...properties });
const targets = (properties: JsonObject, more: JsonObject = {}) => {
  const { tables } = readRouteTables(joined({ PrivateRoute: route(properties), ...more }), vpc);
  return tables.get(`${STACK}/PrivateTable`)?.routes.map(({ destination, target }) => [destination.cidr, target]);
};
const LOCAL = ['10.0.0.0/16', { kind: 'local' }];
const to = (target: JsonObject) => ({ DestinationCidrBlock: '0.0.0.0/0', ...target });

describe('route tables', () => {
  it.each([
    [{ GatewayId: { Ref: 'Gateway' } }, { kind: 'internet-gateway', id: `${STACK}/Gateway`, attached: true }],
    [{ GatewayId: 'vgw-1' }, { kind: 'connection', id: 'vgw-1' }],
    [{ GatewayId: 'local' }, { kind: 'local' }],
    [{ NatGatewayId: { Ref: 'Nat' } }, { kind: 'nat-gateway', id: `${STACK}/Nat` }],
    [{ InstanceId: 'i-1' }, { kind: 'instance', id: 'i-1' }],
    [{ VpcPeeringConnectionId: 'pcx-1' }, { kind: 'connection', id: 'pcx-1' }],
    [{ TransitGatewayId: 'tgw-1' }, { kind: 'connection', id: 'tgw-1' }],
  ])('lead to the VPC itself and to what a route names: %j', (target, expected) => {
    expect(targets(to(target))).toEqual([LOCAL, ['0.0.0.0/0', expected]]);
  });

  it('know an internet gateway that is attached to nothing', () => {
    expect(targets(to({ GatewayId: { Ref: 'Gateway' } }), { Attachment: resource('X::Y::Z') })).toEqual([
      LOCAL,
      ['0.0.0.0/0', { kind: 'internet-gateway', id: `${STACK}/Gateway`, attached: false }],
    ]);
  });

  it('have a route for each range of a prefix list', () => {
    const List = resource('AWS::EC2::PrefixList', { Entries: [{ Cidr: '10.1.0.0/16' }, { Cidr: '10.2.0.0/16' }] });
    const found = targets({ DestinationPrefixListId: { Ref: 'List' }, TransitGatewayId: 'tgw-1' }, { List });
    expect(found?.map(([cidr]) => cidr)).toEqual(['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16']);
  });

  it('have none for IPv6', () => {
    expect(targets({ DestinationIpv6CidrBlock: '::/0', GatewayId: { Ref: 'Gateway' } })).toEqual([LOCAL]);
  });

  it.each([
    [{ DestinationPrefixListId: 'pl-1', NatGatewayId: { Ref: 'Nat' } }, 'do not say what prefix list pl-1 holds'],
    [to({}), 'PrivateRoute leads nowhere'],
  ])('are unreadable where a route says too little: %j', (properties, message) => {
    expect(() => targets(properties)).toThrow(message);
  });

  it('include the main one, with the local route only', () => {
    const { main } = readRouteTables(joined(), vpc);
    expect(main).toMatchObject({ id: `${STACK}/Vpc.MainRouteTable`, routes: [{ target: { kind: 'local' } }] });
    expect(main.routes).toHaveLength(1);
  });
});
