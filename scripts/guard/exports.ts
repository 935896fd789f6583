import { isObject, textOf, type Json } from '../../lib/compliance/template';
import type { Change } from './change';
import { dependenciesOf, dependency, shiftOf, type Shift, type Shifts } from './dependencies';
import { replacementShifts } from './replacement-shifts';
import { isSameValue } from './same-value';
import type { StackTemplate } from './stack-template';

/** The exports of a stack that an update touches: what changes for the stacks that import them. */
export function exportShifts(old: StackTemplate, recent: StackTemplate, changes: readonly Change[]): Shifts {
  const after = exportsOf(recent);
  const replaced = replacementShifts(changes);
  const shiftOfExport = (name: string, value: Json): Shift | undefined => {
    const recentValue = after.get(name);
    if (recentValue === undefined) return { certainty: 'certain', because: `${old.name} no longer exports it` };
    if (!isSameValue(value, recentValue)) return { certainty: 'certain', because: `${old.name} exports another value` };
    const shift = shiftOf(recentValue, replaced);
    return shift && { ...shift, because: `in ${old.name}, ${shift.because}` };
  };
  return new Map(
    [...exportsOf(old)].flatMap(([name, value]): [string, Shift][] => {
      const shift = shiftOfExport(name, value);
      return shift === undefined ? [] : [[dependency.export(name), shift]];
    }),
  );
}

/** Whatever a stack imports, under the names of {@link exportShifts}, beside the rest that it depends on. */
export const importsOf = ({ template }: StackTemplate): ReadonlySet<string> =>
  dependenciesOf([...template.resources.values(), ...template.outputs].map(({ properties }) => properties));

/** Values of a stack’s exports, by name. */
const exportsOf = ({ template }: StackTemplate): ReadonlyMap<string, Json> =>
  new Map(
    template.outputs.flatMap(({ properties: { Export: exported, Value: value = null } }): [string, Json][] =>
      isObject(exported) ? [[textOf(exported['Name']), value]] : [],
    ),
  );
