import { intrinsic, isList, isObject, referencesIn, textOf, type Json } from '../../lib/compliance/template';

/** How sure it is that something has another value after the update. */
export type Certainty = 'certain' | 'possible';

/** Something outside a value that changes it: the reason, for a person to read. */
export interface Shift {
  readonly certainty: Certainty;
  readonly because: string;
}

/** What changes, by the names that {@link dependenciesOf} gives. */
export type Shifts = ReadonlyMap<string, Shift>;

/** The name under which a value depends on something that is no resource and no parameter. */
export const dependency = {
  condition: (name: string): string => `condition ${name}`,
  mapping: (name: string): string => `mapping ${name}`,
  export: (name: string): string => `export ${name}`,
  output: (stack: string, name: string): string => `output ${stack}.${name}`,
};

/**
 * What a value depends on, by name: logical ids of resources and parameters as they are, and conditions, mappings, exports
 * and outputs of other stacks as {@link dependency} writes them.
 */
export function dependenciesOf(value: Json | undefined): ReadonlySet<string> {
  const found = new Set(referencesIn(value));
  const visit = (part: Json | undefined): void => {
    const [name, argument] = intrinsic(part) ?? [];
    const first = textOf(isList(argument) ? argument[0] : argument);
    if (name === 'Fn::If') found.add(dependency.condition(first));
    if (name === 'Fn::FindInMap') found.add(dependency.mapping(first));
    if (name === 'Fn::ImportValue') found.add(dependency.export(first));
    if (name === 'Fn::GetStackOutput' && isObject(argument)) {
      found.add(dependency.output(textOf(argument['StackName']), textOf(argument['OutputName'])));
    }
    if (isList(part)) part.forEach(visit);
    else if (isObject(part)) Object.values(part).forEach(visit);
  };
  visit(value);
  return found;
}

/** What changes a value from outside: the surest, in the order of the value. */
export function shiftOf(value: Json | undefined, shifts: Shifts): Shift | undefined {
  if (shifts.size === 0) return undefined;
  const found = [...dependenciesOf(value)].flatMap((name) => shifts.get(name) ?? []);
  return found.find(({ certainty }) => certainty === 'certain') ?? found[0];
}
