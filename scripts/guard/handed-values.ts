import type { Json } from '../../lib/compliance/template';
import type { Change } from './change';
import { shiftOf, type Shift, type Shifts } from './dependencies';
import { replacementShifts } from './replacement-shifts';
import { isSameValue } from './same-value';

/** What a stack hands to others before an update and after it, by the names under which these depend on it. */
export interface HandedValues {
  readonly stack: string;
  readonly verb: 'exports' | 'outputs';
  readonly before: ReadonlyMap<string, Json>;
  readonly after: ReadonlyMap<string, Json>;
}

/** The values that an update touches: what changes for the stacks that read them. */
export function handedShifts({ stack, verb, before, after }: HandedValues, changes: readonly Change[]): Shifts {
  const replaced = replacementShifts(changes);
  const shiftOfValue = (name: string, value: Json): Shift | undefined => {
    const recent = after.get(name);
    if (recent === undefined) return { certainty: 'certain', because: `${stack} no longer ${verb} it` };
    if (!isSameValue(value, recent)) return { certainty: 'certain', because: `${stack} ${verb} another value` };
    const shift = shiftOf(recent, replaced);
    return shift && { ...shift, because: `in ${stack}, ${shift.because}` };
  };
  return new Map(
    [...before].flatMap(([name, value]): [string, Shift][] => {
      const shift = shiftOfValue(name, value);
      return shift === undefined ? [] : [[name, shift]];
    }),
  );
}
