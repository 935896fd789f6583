import type { JsonObject } from '../../lib/compliance/template';
import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { Peer, SecurityRule } from './model';
import { readPorts, readProtocol } from './read-ports';
import { readPrefixList, readRangeOf } from './read-range';

/** Who is called, or who calls. */
export type Side = 'ingress' | 'egress';

/**
 * A rule of a security group, inline or a resource of its own; undefined for ICMP, other protocols and IPv6, which are
 * not asked for.
 *
 * @throws UnreadableNetworkError
 */
export function readSecurityRule(
  templates: JoinedTemplates,
  owner: JoinedResource,
  rule: JsonObject,
  side: Side,
): SecurityRule | undefined {
  const text = (name: string) => templates.text(rule[name], owner.stack);
  const protocol = readProtocol(text('IpProtocol'));
  const peer = readPeer(templates, owner, rule, side);
  if (protocol === undefined || peer === undefined) return undefined;
  return { protocol, ports: readPorts(protocol, text('FromPort'), text('ToPort')), peer, reason: text('Description') };
}

function readPeer(templates: JoinedTemplates, owner: JoinedResource, rule: JsonObject, side: Side): Peer | undefined {
  const text = (name: string) => templates.text(rule[name], owner.stack);
  const party = side === 'ingress' ? 'Source' : 'Destination';
  const group = text(`${party}SecurityGroupId`);
  if (group !== '') return { kind: 'group', group };
  const list = text(`${party}PrefixListId`);
  if (list !== '') return { kind: 'prefix-list', list, ranges: readPrefixList(templates, list) };
  const range = text('CidrIp');
  return range === '' ? undefined : { kind: 'range', range: readRangeOf(templates, owner, range) };
}
