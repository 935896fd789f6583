import { isObject, textOf, type Json } from '../../lib/compliance/template';
import type { Change } from './change';
import { dependenciesOf, dependency, type Shifts } from './dependencies';
import { handedShifts } from './handed-values';
import type { StackTemplate } from './stack-template';

/** The exports of a stack that an update touches: what changes for the stacks that import them. */
export const exportShifts = (old: StackTemplate, recent: StackTemplate, changes: readonly Change[]): Shifts =>
  handedShifts({ stack: old.name, verb: 'exports', before: exportsOf(old), after: exportsOf(recent) }, changes);

/** Whatever a stack imports, under the names of {@link exportShifts}, beside the rest that it depends on. */
export const importsOf = ({ template }: StackTemplate): ReadonlySet<string> =>
  dependenciesOf([...template.resources.values(), ...template.outputs].map(({ properties }) => properties));

/** Values of a stack’s exports, by name. */
const exportsOf = ({ template }: StackTemplate): ReadonlyMap<string, Json> =>
  new Map(
    template.outputs.flatMap(({ properties: { Export: exported, Value: value = null } }): [string, Json][] =>
      isObject(exported) ? [[dependency.export(textOf(exported['Name'])), value]] : [],
    ),
  );
