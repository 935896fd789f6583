import {
  intrinsic,
  isList,
  isObject,
  items,
  referencesIn,
  textOf,
  type Json,
  type Template,
  type TemplateResource,
} from '../../lib/compliance/template';

/** The spelling of an order that carries no value. */
export const DEPENDS_ON = 'DependsOn';

/** What a resource waits for inside its template: other logical ids, and what asks for each. */
export type WaitsInTemplate = ReadonlyMap<string, readonly string[]>;

const REFERENCES = ['Ref', 'Fn::GetAtt', 'Fn::Sub'];

/** Both branches of a condition count, and so do resources under one: the plan is for the larger outcome. */
export function waitsInTemplate(
  { properties, attributes }: TemplateResource,
  { resources }: Template,
): WaitsInTemplate {
  const found = new Map<string, Set<string>>();
  const note = (id: string, why: string): void => {
    if (!resources.has(id)) return;
    const reasons = found.get(id) ?? new Set<string>();
    found.set(id, reasons.add(why));
  };
  const { [DEPENDS_ON]: order, ...others } = attributes;
  for (const id of items(order)) note(textOf(id), DEPENDS_ON);
  visit({ ...others, ...properties }, '', (node, path) => {
    for (const id of referencesIn(node)) note(id, path);
  });
  return new Map([...found].map(([id, reasons]) => [id, [...reasons]]));
}

/** Names of the exports of other stacks that a template reads. */
export function importsOf({ resources, outputs }: Template): readonly string[] {
  const found = new Set<string>();
  const search = (value: Json): void => {
    const [name, argument] = intrinsic(value) ?? [];
    if (name === 'Fn::ImportValue') found.add(textOf(argument));
    if (isList(value)) value.forEach(search);
    else if (isObject(value)) Object.values(value).forEach(search);
  };
  for (const { properties } of [...resources.values(), ...outputs]) search(properties);
  return [...found];
}

/** Calls for each reference, with the path of the property in which it stands. */
function visit(value: Json, path: string, call: (reference: Json, path: string) => void): void {
  const [name] = intrinsic(value) ?? [];
  if (name !== undefined && REFERENCES.includes(name)) call(value, path);
  else if (isList(value)) for (const item of value) visit(item, path, call);
  else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, name === undefined ? [path, key].filter((part) => part !== '').join('.') : path, call);
    }
  }
}
