import { covers, cutAt, type AddressRange } from './address-range';
import type { NetworkAcl, Ports } from './model';
import type { Point } from './points';
import { askedText, matches, passed, stopped, type Asked, type Step } from './step';

/**
 * Ports to which answers come back. ACLs know no connections, so answers must be let through too.
 *
 * Source: Amazon VPC User Guide, "Custom network ACLs for your VPC", ephemeral ports: NAT gateways use all of these.
 */
const ANSWERS: Ports = { first: 1024, last: 65_535 };

/** What the network ACLs of our own say of a flow and its answers; nothing inside one subnet. */
export function* crossAcls(from: Point, to: Point, asked: Asked): Generator<Step> {
  if (from.at !== undefined && from.at.subnet === to.at?.subnet) return;
  const call = { first: asked.port, last: asked.port };
  yield* cross(from, 'egress', to.addresses, call, asked);
  yield* cross(to, 'ingress', from.addresses, call, asked);
  yield* cross(to, 'egress', from.addresses, ANSWERS, asked);
  yield* cross(from, 'ingress', to.addresses, ANSWERS, asked);
}

function* cross(
  { at }: Point,
  side: 'ingress' | 'egress',
  other: AddressRange,
  ports: Ports,
  asked: Asked,
): Generator<Step> {
  const acl = at?.subnet.acl;
  if (acl === undefined) return;
  const what = ports === ANSWERS ? `answers of ${askedText(asked)}` : askedText(asked);
  const [ok, verb] = allows(acl, side, other, ports, asked) ? [true, 'lets'] : [false, 'does not let'];
  const step = ok ? passed : stopped;
  yield step('network-acl', `network ACL ${verb} ${what} ${side === 'ingress' ? 'in' : 'out'}`, acl.id);
}

/** Entries are tried by number; what none fits is denied. */
function allows(acl: NetworkAcl, side: 'ingress' | 'egress', other: AddressRange, ports: Ports, asked: Asked): boolean {
  const entries = acl.entries.filter((entry) => entry.side === side && covers(entry.range, other));
  const edges = entries.map((entry) => entry.ports);
  return cutAt(ports, edges).every(({ first: port }) => {
    const deciding = entries.find((entry) => matches(entry, { ...asked, port }));
    return deciding?.allows === true;
  });
}
