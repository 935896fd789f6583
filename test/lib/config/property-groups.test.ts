import { groupSection, propertyGroupsOf, table, type JsonSchema } from '../../../lib/config/property-groups';

/** The properties of an object schema with these properties, by path. */
const referenced = (properties: Record<string, JsonSchema>, required: string[] = []) =>
  propertyGroupsOf({ type: 'object', properties, required }, 'It').flatMap((group) =>
    group.properties.map((property) => [`${group.name} ${property.path}`, property] as const),
  );
const accepted = (schema: JsonSchema) => referenced({ it: schema })[0]?.[1].accepts;

describe('propertyGroupsOf', () => {
  const plain: JsonSchema = { type: 'string' };
  const peers: JsonSchema = { type: 'array', items: { type: 'object', properties: { cidr: plain } } };

  it('begins with the outermost properties, and gives each object, and each list of objects, a group of its own', () => {
    const endpoint: JsonSchema = {
      type: 'object',
      description: 'Where it answers.',
      properties: { open: plain, peers },
    };
    const groups = propertyGroupsOf({ type: 'object', properties: { name: plain, endpoint, peers } }, 'The whole');
    expect(
      groups.map(({ name, description, properties }) => [name, description, properties.map(({ path }) => path)]),
    ).toEqual([
      ['The whole', 'The outermost properties.', ['name', 'endpoint', 'peers']],
      ['endpoint', 'Where it answers.', ['open', 'peers', 'peers[].cidr']],
      ['peers', '', ['cidr']],
    ]);
  });

  it('gives each kind of an item a section of its own, called as its first property says', () => {
    const kind = (name: string): JsonSchema => ({
      type: 'object',
      properties: { kind: { type: 'string', const: name, description: `Is ${name}.` }, size: { type: 'integer' } },
    });
    const capacity: JsonSchema = { type: 'array', items: { oneOf: [kind('nodes'), kind('pods')] } };
    const [, group] = propertyGroupsOf({ type: 'object', properties: { capacity } }, 'It');
    expect(group?.properties).toEqual([]);
    expect(group?.kinds.map(({ name, description, properties }) => [name, description, properties.length])).toEqual([
      ['nodes', 'Is nodes.', 2],
      ['pods', 'Is pods.', 2],
    ]);
  });

  it('says of each what it means, what its default is, whether it must be written, and what a change does', () => {
    const days: JsonSchema = { type: 'integer', description: 'Days.', default: 7, change: 'Nothing.' };
    expect(referenced({ days, owner: plain }, ['owner'])).toEqual([
      [
        'It days',
        {
          path: 'days',
          description: 'Days.',
          accepts: 'whole number',
          default: '7',
          required: false,
          change: 'Nothing.',
        },
      ],
      ['It owner', { path: 'owner', description: '', accepts: 'text', default: undefined, required: true, change: '' }],
    ]);
  });

  it.each<[string, JsonSchema]>([
    ['an e-mail address', { type: 'string', accepts: 'an e-mail address' }],
    ['`"one"`', { const: 'one' }],
    ['`"one"`, `2`', { enum: ['one', 2] }],
    ['`true`, `false`', { type: 'boolean' }],
    ['text', { type: 'string' }],
    ['object', { type: 'object' }],
    ['whole number, 7 to 30', { type: 'integer', minimum: 7, maximum: 30 }],
    ['whole number, at least 31', { type: 'integer', minimum: 31, maximum: Number.MAX_SAFE_INTEGER }],
    ['number, at most 60', { type: 'number', maximum: 60 }],
    ['list, 1 to 2; each text', { type: 'array', minItems: 1, maxItems: 2, items: plain }],
    ['list; each an object', peers],
    ['map; each key text; each value whole number', { type: 'object', additionalProperties: { type: 'integer' } }],
    [
      'map; each key a label; each value text',
      { type: 'object', propertyNames: { accepts: 'a label' }, additionalProperties: plain },
    ],
  ])('says "%s" of what takes %j', (says, schema) => {
    expect(accepted(schema)).toBe(says);
  });
});

describe('table', () => {
  it('keeps every text in its cell: bars are escaped, lines are joined', () => {
    expect(table(['One', 'Two'], [['a | b', 'c\n  d']])).toBe('| One | Two |\n| --- | --- |\n| a \\| b | c d |');
  });
});

describe('groupSection', () => {
  const property = { description: 'Means it.', accepts: 'text', change: 'Nothing.' };
  const head = '| Property | Meaning | Takes | Default | Changing it |\n| --- | --- | --- | --- | --- |';

  it('shows defaults, and tells what must be written from what may be left out', () => {
    const properties = [
      { ...property, path: 'a', default: '7', required: false },
      { ...property, path: 'b', default: undefined, required: true },
      { ...property, path: 'c', default: undefined, required: false },
    ];
    expect(groupSection({ name: 'It', description: 'What it is.', properties, kinds: [] }, 2)).toBe(
      `## It\n\nWhat it is.\n\n${head}\n` +
        [
          '| `a` | Means it. | text | `7` | Nothing. |',
          '| `b` | Means it. | text | **required** | Nothing. |',
          '| `c` | Means it. | text | none | Nothing. |',
        ].join('\n'),
    );
  });

  it('has the kinds below it, one level deeper, and no table where there is nothing to show', () => {
    const kind = { name: 'nodes', description: 'A kind.', properties: [], kinds: [] };
    expect(groupSection({ name: 'capacity', description: 'All of it.', properties: [], kinds: [kind] }, 3)).toBe(
      '### capacity\n\nAll of it.\n\n#### nodes\n\nA kind.',
    );
  });
});
