import type { Change } from './change';
import { changedSections } from './changed-sections';
import { addition, compareResource, deletion } from './compare-resource';
import type { Shifts } from './dependencies';
import { isSameShifts, replacementShifts } from './replacement-shifts';
import type { StackTemplate } from './stack-template';

/** Written by the CDK for its own statistics: no resource of anybody. */
const METADATA = 'AWS::CDK::Metadata';

/**
 * What an update does with every resource that it touches, in the order of the new template, deletions first.
 *
 * A replaced resource has another id, so that a property that refers to it changes as well, and so on: the comparison
 * is repeated until nothing further is replaced.
 *
 * @param outside what changes in other stacks
 */
export function compareTemplates(old: StackTemplate, recent: StackTemplate, outside: Shifts): Change[] {
  const given = [...outside, ...changedSections(old, recent)];
  let shifts: Shifts = new Map(given);
  for (;;) {
    const changes = compareOnce(old, recent, shifts);
    const next: Shifts = new Map([...given, ...replacementShifts(changes)]);
    if (isSameShifts(shifts, next)) return changes;
    shifts = next;
  }
}

function compareOnce(old: StackTemplate, recent: StackTemplate, shifts: Shifts): Change[] {
  const [before, after] = [old.template.resources, recent.template.resources];
  const added = [...after.values()].filter(({ logicalId }) => !before.has(logicalId));
  const deleted = [...before.values()]
    .filter(({ logicalId }) => !after.has(logicalId))
    .map((resource) => deletion(resource, added));
  const others = [...after.values()].flatMap((resource) => {
    const known = before.get(resource.logicalId);
    return known === undefined ? [addition(resource)] : (compareResource(known, resource, shifts) ?? []);
  });
  return [...deleted, ...others]
    .filter(({ type }) => type !== METADATA)
    .map((change) => ({ stack: recent.name, ...change }));
}
