import { covers, isPublic } from './address-range';
import type { Interface, Network, Peering, Route, RouteTarget, Subnet } from './model';
import { crossAcls } from './network-acl-steps';
import { homeOf, type Point } from './points';
import { enterGroups, leaveGroups } from './security-group-steps';
import { assumed, passed, stopped, type Asked, type Step } from './step';

/** The most specific route of a subnet to some addresses. */
export const routeTo = ({ routeTable }: Subnet, { addresses }: Point): Route | undefined =>
  routeTable.routes
    .filter(({ destination }) => covers(destination, addresses))
    .sort((one, other) => other.destination.prefix - one.destination.prefix)[0];

/**
 * The way out of a subnet to a point: its route, and what that leads through.
 *
 * @returns who calls, as the one who is called sees it: a NAT puts its own address in place of the caller’s
 */
export function* follow(network: Network, from: Point, at: Interface, to: Point, asked: Asked): Generator<Step, Point> {
  const route = routeTo(at.subnet, to);
  if (route === undefined) {
    yield stopped('route', `no route leads to ${to.label}`, at.subnet.routeTable.id);
    return from;
  }
  const { target, destination } = route;
  yield passed('route', `${destination.cidr} leads to ${targetText(target)}`, at.subnet.routeTable.id);
  switch (target.kind) {
    case 'local':
      return from;
    case 'peering':
      yield* throughPeering(target.peering, from, at, to);
      return from;
    case 'connection':
      yield assumed('route', `${target.id} carries the call on: what lies beyond is in no template`, target.id);
      return from;
    case 'internet-gateway':
      yield* throughInternetGateway(target, at, to);
      return from;
    case 'nat-gateway':
      return yield* throughNatGateway(network, target.id, from, to, asked);
    case 'instance':
      return yield* throughNatInstance(network, target.id, from, to, asked);
  }
}

/**
 * A peering carries calls between the addresses of its two VPCs, none further, and answers need a route of their own.
 *
 * Source: Amazon VPC Peering Guide, "VPC peering connection limitations" (no transitive peering, no edge to edge routing).
 */
function* throughPeering({ id, vpcs }: Peering, from: Point, at: Interface, to: Point): Generator<Step> {
  const own = at.subnet.vpc;
  if (!vpcs.includes(own)) {
    yield stopped('peering', 'the peering is not one of this VPC', id);
  } else if (to.at === undefined || to.at.subnet.vpc === own || !vpcs.includes(to.at.subnet.vpc)) {
    yield stopped('peering', `the peering does not lead to ${to.label}`, id);
  } else {
    yield passed('peering', 'the peering carries the call to the other VPC', id);
    const table = to.at.subnet.routeTable.id;
    const back = routeTo(to.at.subnet, from);
    yield back?.target.kind === 'peering' && back.target.id === id
      ? passed('route', `there, ${back.destination.cidr} leads back through the peering`, table)
      : stopped('route', `there, no route leads back to ${from.label} through the peering`, table);
  }
}

function* throughInternetGateway(
  target: RouteTarget & { kind: 'internet-gateway' },
  at: Interface,
  to: Point,
): Generator<Step> {
  if (!target.attached) yield stopped('internet-gateway', 'the internet gateway is attached to no VPC', target.id);
  if (!at.hasPublicAddress) yield stopped('public-address', 'no public address to call from', at.subnet.id);
  yield beyond(target, to);
}

const beyond = ({ id }: { readonly id: string }, to: Point): Step =>
  isPublic(to.addresses)
    ? passed('internet-gateway', 'the internet gateway carries the call to the internet', id)
    : stopped('internet-gateway', `the internet gateway does not carry private addresses such as ${to.label}`, id);

function* throughNatGateway(
  network: Network,
  id: string,
  from: Point,
  to: Point,
  asked: Asked,
): Generator<Step, Point> {
  const gateway = homeOf(network, from).natGateways.find((one) => one.id === id);
  if (gateway === undefined) {
    yield stopped('nat', 'the NAT gateway is in no template', id);
    return from;
  }
  const at = { subnet: gateway.subnet, groups: undefined, hasPublicAddress: gateway.isPublic };
  const nat = { label: 'NAT gateway', addresses: gateway.subnet.range, at };
  yield* crossAcls(from, nat, asked);
  yield passed('nat', 'the NAT gateway forwards the call', id);
  return yield* onwards(network, nat, at, to, asked);
}

function* throughNatInstance(
  network: Network,
  id: string,
  from: Point,
  to: Point,
  asked: Asked,
): Generator<Step, Point> {
  const instance = homeOf(network, from).natInstances.find((one) => one.id === id);
  if (instance === undefined) {
    yield stopped('nat', 'the NAT instance is in no template', id);
    return from;
  }
  const at = instance.interface;
  const nat = { label: 'NAT instance', addresses: at.subnet.range, at };
  yield* crossAcls(from, nat, asked);
  yield enterGroups(from, nat, asked);
  if (!instance.forwards) yield stopped('nat', 'EC2 drops what is not addressed to the instance (SourceDestCheck)', id);
  yield passed('nat', 'the NAT instance forwards the call', id);
  yield leaveGroups(nat, to, asked);
  return yield* onwards(network, nat, at, to, asked);
}

/** A NAT behind a NAT is a mistake: two that lead to each other would never end. */
function* onwards(network: Network, nat: Point, at: Interface, to: Point, asked: Asked): Generator<Step, Point> {
  const kind = routeTo(at.subnet, to)?.target.kind;
  if (kind === 'nat-gateway' || kind === 'instance') {
    yield stopped('route', `the ${nat.label} is itself behind a NAT`, at.subnet.routeTable.id);
    return nat;
  }
  yield* crossAcls(nat, to, asked);
  return yield* follow(network, nat, at, to, asked);
}

/** Whether somebody outside the VPC can call in at all: answers must find their way back to where the call came from. */
export function* comeIn(from: Point, at: Interface): Generator<Step> {
  const back = routeTo(at.subnet, from);
  const table = at.subnet.routeTable.id;
  if (!isPublic(from.addresses)) {
    yield back?.target.kind === 'connection'
      ? assumed('route', `${back.target.id} brings the call: what lies beyond is in no template`, table)
      : stopped('route', `nothing connects ${from.label} with the VPC`, table);
    return;
  }
  if (!at.hasPublicAddress) yield stopped('public-address', 'no public address to be called at', at.subnet.id);
  yield back?.target.kind === 'internet-gateway' && back.target.attached
    ? passed('internet-gateway', 'the internet gateway brings the call', back.target.id)
    : stopped('route', 'no route leads back to an internet gateway', table);
}

function targetText(target: RouteTarget): string {
  switch (target.kind) {
    case 'local':
      return 'the VPC itself';
    case 'internet-gateway':
      return 'the internet gateway';
    case 'nat-gateway':
      return 'a NAT gateway';
    case 'instance':
      return 'a NAT instance';
    case 'peering':
      return 'the peering';
    case 'connection':
      return target.id;
  }
}
