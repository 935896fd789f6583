import { isList, isObject } from '../../lib/compliance/template';
import type { Ipv4Range } from '../../lib/config/ipv4';
import { readRange } from './address-range';
import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { ResourceId } from './model';
import { UnreadableNetworkError } from './unreadable-network-error';

/**
 * A range as a resource names it: written out, or as the range of a VPC or subnet of the templates.
 *
 * @throws UnreadableNetworkError
 */
export function readRangeOf(templates: JoinedTemplates, owner: JoinedResource, text: string): Ipv4Range {
  const other = text.endsWith('.CidrBlock') ? templates.get(text.slice(0, -'.CidrBlock'.length)) : undefined;
  const range = readRange(other === undefined ? text : templates.property(other, 'CidrBlock'));
  if (range === undefined) throw new UnreadableNetworkError(`${owner.id}: ${text} is no IPv4 range.`);
  return range;
}

/** The ranges of a prefix list that a template holds; undefined for any other, such as those of AWS. */
export function readPrefixList(templates: JoinedTemplates, list: ResourceId): readonly Ipv4Range[] | undefined {
  const resource = templates.get(list.replace(/\.PrefixListId$/, ''));
  const entries = resource?.properties['Entries'];
  if (resource === undefined || !isList(entries)) return undefined;
  return entries
    .filter(isObject)
    .map(({ Cidr }) => readRangeOf(templates, resource, templates.text(Cidr, resource.stack)));
}
