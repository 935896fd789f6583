import { z } from 'zod';

import { RULES } from './rules';
import { environmentSchema } from './schema';
import { KUBERNETES_VERSIONS, MANAGED_ADDONS, RELEASES } from './versions';

type JsonSchema = z.core.JSONSchema.BaseSchema;

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

/** A generated file, before it is formatted. Its content is made only when somebody asks. */
export interface GeneratedPage {
  readonly path: string;
  readonly content: () => string;
}

/** The JSON Schema of what an operator writes. */
export const environmentJsonSchema = (): JsonSchema => z.toJSONSchema(environmentSchema, { io: 'input' });

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

const isGroup = (schema: JsonSchema) => schema.properties !== undefined || kindsOf(schema).length > 0;

function kindGroup(kind: JsonSchema): PropertyGroup {
  const [[, discriminator] = ['kind', {}]] = childrenOf(kind);
  const name = typeof discriminator.const === 'string' ? discriminator.const : '';
  return { name, description: textAt(discriminator, 'description'), properties: propertiesOf(kind), kinds: [] };
}

/** Every property of the configuration: first those of the environment itself, then those of each group. */
export function propertyGroups(): PropertyGroup[] {
  const schema = environmentJsonSchema();
  const outermost = propertiesOf(schema).filter(({ path }) => !/[.[]/.test(path));
  return [
    { name: 'The environment', description: 'The outermost properties.', properties: outermost, kinds: [] },
    ...childrenOf(schema)
      .filter(([, child]) => isGroup(child))
      .map(([name, child]) => ({
        name,
        description: textAt(child, 'description'),
        properties: propertiesOf(child),
        kinds: kindsOf(child).map(kindGroup),
      })),
  ];
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
}

const defaultOf = ({ default: value, required }: PropertyReference) =>
  value === undefined ? (required ? '**required**' : 'none') : `\`${value}\``;

function groupSection({ name, description, properties, kinds }: PropertyGroup, level: number): string {
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

const INTRODUCTION = `<!-- Generated by \`npm run docs\` from lib/config. Edit the sources, not this page. -->

# Configuration

An environment is one TypeScript value in \`lib/config/environments/\`, listed in its \`index.ts\`. The first of the list is
the default; \`-c environment=prod\` selects another (several are joined by commas, \`all\` means all), and
\`-c suffix=pr12\` makes a second copy beside the first, with the suffix in every name. For CI, \`PLATFORM_ACCOUNT\`, \`PLATFORM_REGION\` and \`PLATFORM_SUFFIX\` override the account, the
region and the suffix.

Every property is checked before anything is synthesized. A wrong configuration writes nothing and reports all of its
problems at once, each with its path, the value, the rule and the fix. \`environment.schema.json\` beside this page is the
same reference as JSON Schema, for tools.`;

function versionsSection(): string {
  const rows = KUBERNETES_VERSIONS.map((version) => {
    const { standardSupportEnds, extendedSupportEnds, kubectlLayer, addons } = RELEASES[version];
    return [
      version,
      standardSupportEnds,
      extendedSupportEnds,
      kubectlLayer,
      ...MANAGED_ADDONS.map((addon) => addons[addon]),
    ];
  });
  return [
    '## Kubernetes versions',
    'What `cluster.version` brings along. Dates are the days on which support ends, in UTC. `addons.versions` overrides ' +
      'the version of a single add-on.',
    table(
      [
        'Kubernetes',
        'Standard support ends',
        'Extended support ends',
        'kubectl layer',
        ...MANAGED_ADDONS.map((addon) => `\`${addon}\``),
      ],
      rows,
    ),
  ].join('\n\n');
}

const rulesSection = () =>
  [
    '## Rules across properties',
    'What validation checks beyond single properties. Each rule is a file in `lib/config/rules/`.',
    table(
      ['Rule', 'What it demands'],
      RULES.map(({ id, requirement }) => [`\`${id}\``, requirement]),
    ),
  ].join('\n\n');

/** The configuration reference as Markdown. */
export const configurationReference = (): string =>
  [INTRODUCTION, ...propertyGroups().map((group) => groupSection(group, 2)), versionsSection(), rulesSection()].join(
    '\n\n',
  );

/** The pages that derive from the schema. */
export const referencePages = (): GeneratedPage[] => [
  { path: 'docs/environment.schema.json', content: () => JSON.stringify(environmentJsonSchema(), null, 2) },
  { path: 'docs/configuration.md', content: configurationReference },
];
