import type { z } from 'zod';

/** A schema as JSON Schema. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One property of the configuration, however deep. */
export interface PropertyReference {
  /** `peers[].cidr`, below the group that holds it. */
  readonly path: string;
  readonly description: string;
  readonly accepts: string;
  /** As TypeScript would write it, or undefined where an operator must say something. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly change: string;
}

/** A group of properties under one heading: a top-level property, or one kind of capacity. */
export interface PropertyGroup {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly PropertyReference[];
  readonly kinds: readonly PropertyGroup[];
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const childrenOf = ({ properties = {} }: JsonSchema) =>
  Object.entries(properties).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]));
const itemOf = ({ items }: JsonSchema) => (isSchema(items) && !Array.isArray(items) ? items : undefined);
const kindsOf = (schema: JsonSchema) => (itemOf(schema)?.oneOf ?? []).filter(isSchema);
const textAt = (schema: JsonSchema, key: 'description' | 'change' | 'accepts') => {
  const value = schema[key];
  return typeof value === 'string' ? value : '';
};
const code = (value: unknown) => `\`${JSON.stringify(value)}\``;

/** `3 to 5`, `at least 3`, or nothing; zod writes the largest safe integer where there is no upper bound. */
function bounds(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? '' : `at most ${String(to)}`;
  return to === undefined || to === Number.MAX_SAFE_INTEGER
    ? `at least ${String(from)}`
    : `${String(from)} to ${String(to)}`;
}

const withBounds = (what: string, from: number | undefined, to: number | undefined) =>
  [what, bounds(from, to)].filter((part) => part !== '').join(', ');

function listOf(schema: JsonSchema): string {
  const item = itemOf(schema);
  const isText = item !== undefined && item.type !== 'object' && item.oneOf === undefined;
  return (
    withBounds('list', schema.minItems, schema.maxItems) + (isText ? `; each ${acceptsOf(item)}` : '; each an object')
  );
}

function acceptsOf(schema: JsonSchema): string {
  const accepts = textAt(schema, 'accepts');
  if (accepts !== '') return accepts;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  switch (schema.type) {
    case 'array':
      return listOf(schema);
    case 'object':
      return isSchema(schema.additionalProperties)
        ? `map; each key ${isSchema(schema.propertyNames) ? acceptsOf(schema.propertyNames) : 'text'}; each value ${acceptsOf(schema.additionalProperties)}`
        : 'object';
    case 'integer':
      return withBounds('whole number', schema.minimum, schema.maximum);
    case 'number':
      return withBounds('number', schema.minimum, schema.maximum);
    case 'boolean':
      return '`true`, `false`';
    default:
      return 'text';
  }
}

/** The properties of an object and of the objects inside it, outer ones first. */
function propertiesOf(schema: JsonSchema, prefix = ''): PropertyReference[] {
  return childrenOf(schema).flatMap(([name, child]) => {
    const path = `${prefix}${name}`;
    const item = itemOf(child);
    return [
      {
        path,
        description: textAt(child, 'description'),
        accepts: acceptsOf(child),
        default: child.default === undefined ? undefined : JSON.stringify(child.default),
        required: (schema.required ?? []).includes(name),
        change: textAt(child, 'change'),
      },
      ...(item === undefined ? propertiesOf(child, `${path}.`) : propertiesOf(item, `${path}[].`)),
    ];
  });
}

const isListOfObjects = (schema: JsonSchema) => itemOf(schema)?.properties !== undefined;
const isGroup = (schema: JsonSchema) =>
  schema.properties !== undefined || isListOfObjects(schema) || kindsOf(schema).length > 0;

function kindGroup(kind: JsonSchema): PropertyGroup {
  const [[, discriminator] = ['kind', {}]] = childrenOf(kind);
  const name = typeof discriminator.const === 'string' ? discriminator.const : '';
  return { name, description: textAt(discriminator, 'description'), properties: propertiesOf(kind), kinds: [] };
}

/**
 * Every property of a schema: first the outermost, then those of each group.
 *
 * @param whole what the schema describes, as the title of its outermost properties
 */
export function propertyGroupsOf(schema: JsonSchema, whole: string): PropertyGroup[] {
  const outermost = propertiesOf(schema).filter(({ path }) => !/[.[]/.test(path));
  return [
    { name: whole, description: 'The outermost properties.', properties: outermost, kinds: [] },
    ...childrenOf(schema)
      .filter(([, child]) => isGroup(child))
      .map(([name, child]) => ({
        name,
        description: textAt(child, 'description'),
        properties: propertiesOf(isListOfObjects(child) ? (itemOf(child) ?? child) : child),
        kinds: kindsOf(child).map(kindGroup),
      })),
  ];
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

/** A table of Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
}

const defaultOf = ({ default: value, required }: PropertyReference) =>
  value === undefined ? (required ? '**required**' : 'none') : `\`${value}\``;

/** A group as a section of Markdown, with its kinds below it. */
export function groupSection({ name, description, properties, kinds }: PropertyGroup, level: number): string {
  const rows = properties.map((property) => [
    `\`${property.path}\``,
    property.description,
    property.accepts,
    defaultOf(property),
    property.change,
  ]);
  return [
    `${'#'.repeat(level)} ${name}`,
    description,
    ...(rows.length === 0 ? [] : [table(['Property', 'Meaning', 'Takes', 'Default', 'Changing it'], rows)]),
    ...kinds.map((kind) => groupSection(kind, level + 1)),
  ].join('\n\n');
}
