import { intrinsic, isList, isObject, type Json, type JsonObject } from '../../lib/compliance/template';
import type { Replacement } from './corrections';
import { shiftOf, type Shifts } from './dependencies';
import { propertyRule, worse, type PropertyRule } from './property-rule';
import { isSameValue } from './same-value';

/** One property that has another value after the update. */
export interface PropertyChange {
  /** `ResourcesVpcConfig.SubnetIds`; places in lists are left out. */
  readonly property: string;
  /** What CloudFormation does with the resource because of it. */
  readonly replacement: Replacement;
  /** What changes the value from outside; null when the template itself says another value. */
  readonly because: string | null;
  /** Null when the property is absent. */
  readonly old: Json;
  /** Null when the property is absent. */
  readonly new: Json;
}

/**
 * Every property of a resource that has another value after the update, with what CloudFormation does because of it.
 *
 * Values are compared as deep as the service spec describes them, since one property may fix part of its value only.
 *
 * @param shifts what has another value though the template writes it the same: a reference to a replaced resource
 */
export function compareProperties(
  type: string,
  old: JsonObject,
  recent: JsonObject,
  shifts: Shifts,
): readonly PropertyChange[] {
  const changes = namesIn(old, recent).flatMap((name) =>
    compareValues(propertyRule(type, name), name, old[name], recent[name], shifts),
  );
  return onePerProperty(changes);
}

function compareValues(
  rule: PropertyRule,
  property: string,
  old: Json | undefined,
  recent: Json | undefined,
  shifts: Shifts,
): PropertyChange[] {
  const { member } = rule;
  if (member !== undefined && isList(old) && isList(recent) && old.length === recent.length) {
    return old.flatMap((item, index) => compareValues(rule, property, item, recent[index], shifts));
  }
  if (member !== undefined && (isPlain(old) || isPlain(recent)) && isPlain(old ?? {}) && isPlain(recent ?? {})) {
    const [before, after] = [plain(old), plain(recent)];
    return namesIn(before, after).flatMap((name) =>
      compareValues(member(name), `${property}.${name}`, before[name], after[name], shifts),
    );
  }
  const change = (replacement: Replacement, because: string | null): PropertyChange[] => [
    { property, replacement, because, old: old ?? null, new: recent ?? null },
  ];
  if (!isSameValue(old, recent)) return change(rule.replacement, null);
  const shift = shiftOf(recent, shifts);
  if (shift === undefined) return [];
  return change(shift.certainty === 'certain' ? rule.replacement : possibly(rule.replacement), shift.because);
}

const possibly = (replacement: Replacement): Replacement => (replacement === 'yes' ? 'maybe' : replacement);

const namesIn = (one: JsonObject, other: JsonObject): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();

/** An object that CloudFormation will see as it stands, and no function. */
const isPlain = (value: Json | undefined): value is JsonObject => isObject(value) && intrinsic(value) === undefined;

const plain = (value: Json | undefined): JsonObject => (isPlain(value) ? value : {});

/** Items of a list share a path: the gravest change stands for them. */
function onePerProperty(changes: readonly PropertyChange[]): PropertyChange[] {
  const gravest = new Map<string, PropertyChange>();
  for (const change of changes) {
    const known = gravest.get(change.property);
    if (worse(known?.replacement ?? 'refused', change.replacement) !== known?.replacement) {
      gravest.set(change.property, change);
    }
  }
  return [...gravest.values()];
}
