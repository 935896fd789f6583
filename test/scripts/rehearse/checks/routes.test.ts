import type { Route } from '@aws-sdk/client-ec2';

import { routes } from '../../../../scripts/rehearse/checks/routes';
import type { Live } from '../../../../scripts/rehearse/live/live';
import { findings, type Broken } from '../support/broken';
import { changed, live, withNetwork, without } from '../support/sound';

/** Places of subnets and their route tables in the sound account. */
const [PUBLIC_A, PRIVATE_A, PRIVATE_B, INTRA_A] = [0, 2, 3, 4];

/** The account in which everything outside leads somewhere else, from the table at a place. */
const leading = (place: number, way: Route, tables: Live['routeTables'] = live.routeTables): Live['routeTables'] =>
  changed(tables, place, { Routes: [{ DestinationCidrBlock: '0.0.0.0/0', ...way }] });

const gateway = (id: string, SubnetId: string) => ({ NatGatewayId: id, SubnetId, State: 'available' as const });

describe('the check of the routes', () => {
  test.each<Broken>([
    [
      'a NAT gateway too many',
      { natGateways: [...live.natGateways, gateway('nat-b', 'subnet-public-b')] },
      'the number of NAT gateways is 2, not 1',
    ],
    [
      'a NAT gateway in a private subnet',
      { natGateways: changed(live.natGateways, 0, { SubnetId: 'subnet-private-a' }) },
      "the tier of nat-a is 'private', not 'public'",
    ],
    [
      'a NAT gateway in a subnet of somebody else',
      { natGateways: changed(live.natGateways, 0, { SubnetId: 'subnet-other' }) },
      "the tier of nat-a is undefined, not 'public'",
    ],
    [
      'a private subnet that leads to the internet gateway',
      { routeTables: leading(PRIVATE_A, { GatewayId: 'igw-1' }) },
      "the way out of subnet 10.0.0.0/19 is 'internet gateway', not 'NAT gateway'",
    ],
    [
      'a private subnet that leads to a NAT gateway that is gone',
      { routeTables: leading(PRIVATE_A, { NatGatewayId: 'nat-deleted' }) },
      "the way out of subnet 10.0.0.0/19 is 'a NAT gateway that is gone', not 'NAT gateway'",
    ],
    [
      'a private subnet that leads nowhere',
      { routeTables: changed(live.routeTables, PRIVATE_B, { Routes: [] }) },
      "the way out of subnet 10.0.32.0/19 is 'none', not 'NAT gateway'",
    ],
    [
      'a private subnet that leads to an instance',
      { routeTables: leading(PRIVATE_B, { InstanceId: 'i-1' }) },
      "the way out of subnet 10.0.32.0/19 is 'instance', not 'NAT gateway'",
    ],
    [
      'a private subnet that leads to another network',
      { routeTables: leading(PRIVATE_B, { TransitGatewayId: 'tgw-1' }) },
      "the way out of subnet 10.0.32.0/19 is 'something else', not 'NAT gateway'",
    ],
    [
      'a public subnet that leads nowhere',
      { routeTables: changed(live.routeTables, PUBLIC_A, { Routes: [] }) },
      "the way out of subnet 10.0.192.0/22 is 'none', not 'internet gateway'",
    ],
    [
      'an intra subnet that leads out',
      { routeTables: leading(INTRA_A, { NatGatewayId: 'nat-a' }) },
      "the way out of subnet 10.0.224.0/22 is 'NAT gateway', not 'none'",
    ],
    [
      'a subnet without a route table',
      { routeTables: without(live.routeTables, INTRA_A) },
      'subnet 10.0.224.0/22 is associated with 0 route tables, not 1',
    ],
    [
      'a subnet with two route tables',
      { routeTables: [...live.routeTables, { Associations: [{ SubnetId: 'subnet-public-a' }] }] },
      'subnet 10.0.192.0/22 is associated with 2 route tables, not 1',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(routes, part)).toEqual([sentence]);
  });
});

describe('the check of the routes, with a NAT gateway in every zone', () => {
  const perZone = withNetwork({ nat: 'per-zone' });
  const natGateways = [...live.natGateways, gateway('nat-b', 'subnet-public-b')];
  const routeTables = leading(PRIVATE_B, { NatGatewayId: 'nat-b' });

  test('finds nothing when each private subnet leads to that of its own zone', () => {
    expect(findings(routes, { natGateways, routeTables }, perZone)).toEqual([]);
  });

  test('reports a private subnet that leads to another zone', () => {
    expect(findings(routes, { natGateways }, perZone)).toEqual([
      "the zone of the way out of subnet 10.0.32.0/19 is 'eu-west-1a', not 'eu-west-1b'",
    ]);
  });

  test('reports a private subnet that leads to no gateway', () => {
    const astray = leading(PRIVATE_A, { GatewayId: 'igw-1' }, routeTables);
    expect(findings(routes, { natGateways, routeTables: astray }, perZone)).toEqual([
      "the way out of subnet 10.0.0.0/19 is 'internet gateway', not 'NAT gateway'",
    ]);
  });
});

describe('the check of the routes, with a NAT instance', () => {
  const instance = withNetwork({ nat: 'instance' });
  const one = leading(PRIVATE_A, { NetworkInterfaceId: 'eni-1' });

  test('finds nothing when every private subnet leads to it', () => {
    const routeTables = leading(PRIVATE_B, { InstanceId: 'i-1' }, one);
    expect(findings(routes, { natGateways: [], routeTables }, instance)).toEqual([]);
  });

  test('reports a private subnet that leads somewhere else', () => {
    const routeTables = leading(PRIVATE_B, { GatewayId: 'igw-1' }, one);
    expect(findings(routes, { natGateways: [], routeTables }, instance)).toEqual([
      "the way out of subnet 10.0.32.0/19 is 'internet gateway', not 'instance'",
    ]);
  });
});

describe('the check of the routes, without NAT', () => {
  const none = withNetwork({ nat: 'none', endpoints: 'required' });
  const one = changed(live.routeTables, PRIVATE_A, { Routes: [] });

  test('finds nothing when no private subnet leads out', () => {
    const routeTables = changed(one, PRIVATE_B, { Routes: [] });
    expect(findings(routes, { natGateways: [], routeTables }, none)).toEqual([]);
  });

  test('reports a private subnet that leads out', () => {
    const routeTables = leading(PRIVATE_B, { GatewayId: 'igw-1' }, one);
    expect(findings(routes, { natGateways: [], routeTables }, none)).toEqual([
      "the way out of subnet 10.0.32.0/19 is 'internet gateway', not 'none'",
    ]);
  });
});
