import { covers, EVERYWHERE } from './address-range';
import type { ControlPlane, Network } from './model';
import { crossAcls } from './network-acl-steps';
import type { Unfiltered } from './places';
import { homeOf, type Point } from './points';
import { comeIn, follow } from './route-steps';
import { enterGroups, leaveGroups } from './security-group-steps';
import { askedText, passed, stopped, type Asked, type Step } from './step';
import type { Target } from './targets';

/** Everything that one flow meets, in the order in which it meets it; whoever asks stops at the first refusal. */
export function* walk(network: Network, from: Point, to: Target, asked: Asked): Generator<Step> {
  switch (to.kind) {
    case 'unfiltered':
      yield* toUnfiltered(network, from, to, asked);
      return;
    case 'public-api':
      yield* toPublicApi(network, from, to, asked);
      return;
    case 'service':
      yield* toService(network, from, to, asked);
      return;
    case 'point':
      yield* to.name;
      yield* toPoint(network, from, to.point, asked);
  }
}

function* toPoint(network: Network, from: Point, to: Point, asked: Asked): Generator<Step> {
  const caller = yield* getThere(network, from, to, asked);
  if (to.at === undefined) return;
  yield* crossAcls(caller, to, asked);
  yield enterGroups(caller, to, asked);
}

/** @returns who calls, as the one who is called sees it */
function* getThere(network: Network, from: Point, to: Point, asked: Asked): Generator<Step, Point> {
  if (from.at === undefined) {
    if (to.at !== undefined) yield* comeIn(from, to.at);
    return from;
  }
  yield leaveGroups(from, to, asked);
  if (to.at === undefined) yield* crossAcls(from, to, asked);
  return yield* follow(network, from, from.at, to, asked);
}

/** By way of a gateway endpoint where the caller’s route table lists one, otherwise as to any public address. */
function* toService(
  network: Network,
  from: Point,
  { service, point }: Target & { kind: 'service' },
  asked: Asked,
): Generator<Step> {
  const at = from.at;
  const table = at?.subnet.routeTable.id ?? '';
  const gateway = homeOf(network, from).gatewayEndpoints.find(
    (one) => one.service === service && one.routeTables.has(table),
  );
  if (gateway === undefined || at === undefined) {
    yield* toPoint(network, from, point, asked);
    return;
  }
  yield leaveGroups(from, point, asked);
  yield* crossAcls(from, point, asked);
  yield passed('route', `the addresses of ${service} lead to its gateway endpoint (policy not evaluated)`, gateway.id);
}

/** The public endpoint sees the public address of the NAT, which no template knows. */
function* toPublicApi(
  network: Network,
  from: Point,
  { point, controlPlane }: Target & { kind: 'public-api' },
  asked: Asked,
): Generator<Step> {
  yield* publicEndpoint(controlPlane, asked);
  if (point !== undefined) yield* getThere(network, from, point, asked);
  const caller = point === undefined ? from.addresses : EVERYWHERE;
  const range = controlPlane.publicRanges.find((one) => covers(one, caller));
  yield range === undefined
    ? stopped(
        'ingress',
        `the public endpoint does not list ${point === undefined ? from.label : 'every address'}`,
        controlPlane.id,
      )
    : passed('ingress', `the public endpoint lists ${range.cidr}`, controlPlane.id);
}

function* publicEndpoint({ publicRanges, id }: ControlPlane, asked: Asked): Generator<Step> {
  if (publicRanges.length === 0) yield stopped('answer', 'the Kubernetes API has no public endpoint', id);
  if (askedText(asked) !== 'tcp 443') yield stopped('answer', 'the public endpoint answers on tcp 443 only', id);
}

function* toUnfiltered(network: Network, from: Point, to: Target & Unfiltered, asked: Asked): Generator<Step> {
  const { label, protocols, port } = to;
  const { vpc } = homeOf(network, from);
  if (from.at === undefined) {
    yield stopped('route', `${label} answers inside the VPC only`);
  } else if (port !== asked.port || !protocols.includes(asked.protocol)) {
    yield stopped('answer', `${label} answers on ${protocols.join(' and ')} ${port} only`);
  } else if (label === 'dns-resolver' && !vpc.dnsSupport) {
    yield stopped('answer', 'the VPC has DNS support switched off', vpc.id);
  } else {
    yield passed('answer', `${label} is neither routed nor filtered: every interface in the VPC reaches it`);
  }
}
