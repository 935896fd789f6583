import type { JsonObject } from '../../lib/compliance/template';
import { dependency, type Shift, type Shifts } from './dependencies';
import { isSameValue } from './same-value';
import type { StackTemplate } from './stack-template';

/**
 * Parameters, mappings and conditions that say something else than before.
 *
 * Only the deployment knows what they mean: a deployed stack keeps the value of a parameter whose default changes, for
 * one. What depends on them therefore may change.
 */
export function changedSections(old: StackTemplate, recent: StackTemplate): Shifts {
  const [before, after] = [old.template, recent.template];
  return new Map([
    ...changed(before.parameters, after.parameters, (name) => [name, `parameter ${name} is declared differently`]),
    ...changed(before.mappings, after.mappings, (name) => [dependency.mapping(name), `mapping ${name} changes`]),
    ...changed(before.conditions, after.conditions, (name) => [
      dependency.condition(name),
      `condition ${name} changes`,
    ]),
  ]);
}

type Name = (name: string) => readonly [dependency: string, because: string];

const changed = (before: JsonObject, after: JsonObject, name: Name): [string, Shift][] =>
  Object.keys(after)
    .filter((key) => key in before && !isSameValue(before[key], after[key]))
    .map((key) => {
      const [depended, because] = name(key);
      return [depended, { certainty: 'possible', because }];
    });
