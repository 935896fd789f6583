import { covers } from './address-range';
import type { Peer, SecurityRule } from './model';
import type { Point } from './points';
import { askedText, assumed, matches, passed, stopped, type Asked, type Step } from './step';

/** Whether some group of the caller lets the call out. */
export const leaveGroups = (from: Point, to: Point, asked: Asked): Step => through('egress', from, to, asked);

/** Whether some group of the one who is called lets the call in. */
export const enterGroups = (from: Point, to: Point, asked: Asked): Step => through('ingress', to, from, asked);

const WORDS = { egress: ['out', 'to'], ingress: ['in', 'from'] } as const;

/**
 * Rules only ever allow, and rules of several groups add up; answers need none.
 *
 * Source: Amazon VPC User Guide, "Security groups".
 */
function through(side: 'egress' | 'ingress', own: Point, other: Point, asked: Asked): Step {
  const [way, preposition] = WORDS[side];
  const groups = own.at?.groups;
  if (groups === undefined) {
    return assumed(side, `security groups that nobody knows yet: taken to let ${askedText(asked)} ${way}`);
  }
  const fitting = groups.flatMap((group) =>
    group[side].filter((rule) => matches(rule, asked)).map((rule) => ({ group, rule })),
  );
  const found = fitting.find(({ rule }) => fits(rule.peer, own, other));
  if (found !== undefined) {
    const peer = `${preposition} ${peerText(found.rule.peer, other)}`;
    return passed(
      side,
      `"${found.group.name}" lets ${way} ${askedText(asked)} ${peer}${reasonOf(found.rule)}`,
      found.group.id,
    );
  }
  const names = groups.map(({ name }) => `"${name}"`).join(' or ');
  const hidden = fitting.flatMap(({ rule: { peer } }) =>
    peer.kind === 'prefix-list' && !peer.ranges ? [peer.list] : [],
  );
  const but = hidden.length === 0 ? '' : `, unless prefix list ${hidden.join(', ')} does: no template holds it`;
  const whom = other.at === undefined ? other.label : groupNames(other);
  return stopped(
    side,
    `no rule of ${names} lets ${way} ${askedText(asked)} ${preposition} ${whom}${but}`,
    groups[0]?.id,
  );
}

/** Groups are known by name inside the VPC only: a peering between Regions does not carry them. */
function fits(peer: Peer, own: Point, other: Point): boolean {
  switch (peer.kind) {
    case 'range':
      return covers(peer.range, other.addresses);
    case 'prefix-list':
      return (peer.ranges ?? []).some((range) => covers(range, other.addresses));
    case 'group':
      return (
        other.at?.subnet.vpc === own.at?.subnet.vpc && (other.at?.groups ?? []).some(({ id }) => id === peer.group)
      );
  }
}

const groupNames = ({ at, label }: Point): string =>
  at?.groups === undefined ? label : at.groups.map(({ name }) => `"${name}"`).join(', ');

function peerText(peer: Peer, { at }: Point): string {
  switch (peer.kind) {
    case 'range':
      return peer.range.cidr;
    case 'prefix-list':
      return `prefix list ${peer.list}`;
    case 'group':
      return `the members of "${at?.groups?.find(({ id }) => id === peer.group)?.name ?? peer.group}"`;
  }
}

const reasonOf = ({ reason }: SecurityRule): string => (reason === '' ? '' : ` (${reason})`);
