import type { Finding, Rule } from '../rule';
import { certainItems, items, outcomes, textOf, type Json } from '../template';

type Direction = 'ingress' | 'egress';

/** The rules that a type holds: the direction, and the property with the list (none: the resource is the rule). */
const RULES: Readonly<Record<string, readonly (readonly [Direction, property?: string])[]>> = {
  'AWS::EC2::SecurityGroup': [
    ['ingress', 'SecurityGroupIngress'],
    ['egress', 'SecurityGroupEgress'],
  ],
  'AWS::EC2::SecurityGroupIngress': [['ingress']],
  'AWS::EC2::SecurityGroupEgress': [['egress']],
};

const PORTS_WITH_NUMBERS = new Set(['tcp', 'udp', '6', '17']);
const WIDEST = 65536 / 2;

export const namedPorts: Rule = {
  id: 'named-ports',
  requirement: 'Every security-group rule opens named ports, never all protocols or all ports, and says what for.',
  fix: 'Open only the ports that are listened on, and describe each rule.',
  check({ type, properties }) {
    const held = (RULES[type] ?? []).flatMap(([direction, property]) =>
      property === undefined
        ? judge(properties, direction, '')
        : items(properties, property).flatMap((rule, index) => judge(rule, direction, `${property}.${index}.`)),
    );
    if (type !== 'AWS::EC2::SecurityGroup') return held;
    // A group without an egress rule of its own is given one to everywhere, on all ports: see lib/network/closed-egress.ts.
    const closed = outcomes(properties, 'SecurityGroupEgress').every((rules) => certainItems(rules).length > 0);
    return closed ? held : [...held, { finding: 'egress:default', location: 'SecurityGroupEgress' }];
  },
};

function judge(rule: Json, direction: Direction, location: string): Finding[] {
  const protocols = outcomes(rule, 'IpProtocol').map(textOf);
  const ports = [...outcomes(rule, 'FromPort'), ...outcomes(rule, 'ToPort')];
  const spec = [direction, ...protocols, [...new Set(ports.map(textOf))].join('-')]
    .filter((part) => part !== '')
    .join(':');
  if (protocols.some((protocol) => ['-1', 'all', ''].includes(protocol))) {
    return [{ finding: `${direction}:all`, location: `${location}IpProtocol` }];
  }
  const wide = protocols.some((protocol) => PORTS_WITH_NUMBERS.has(protocol)) && width(rule) > WIDEST;
  const mute = outcomes(rule, 'Description').some((text) => textOf(text).trim() === '');
  return [
    ...(wide ? [{ finding: spec, location: `${location}FromPort` }] : []),
    ...(mute ? [{ finding: `${spec}:description`, location: `${location}Description` }] : []),
  ];
}

/** How many ports a rule may open; no ports means all of them, and a reference is taken for one port. */
function width(rule: Json): number {
  const ends = (name: string): readonly (Json | undefined)[] => outcomes(rule, name);
  return Math.max(
    ...ends('FromPort').flatMap((from) =>
      ends('ToPort').map((to) => {
        if (from === undefined || to === undefined || Number(from) < 0) return Infinity;
        return Number.isNaN(Number(from) + Number(to)) ? 1 : Number(to) - Number(from) + 1;
      }),
    ),
  );
}
