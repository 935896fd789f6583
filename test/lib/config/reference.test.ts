import {
  configurationReference,
  environmentJsonSchema,
  propertyGroups,
  referencePages,
} from '../../../lib/config/reference';
import type { PropertyGroup } from '../../../lib/config/property-groups';
import { RULES } from '../../../lib/config/rules';
import { KUBERNETES_VERSIONS, MANAGED_ADDONS, RELEASES } from '../../../lib/config/versions';

const flat = (groups: readonly PropertyGroup[], outer = ''): readonly (readonly [string, PropertyGroup])[] =>
  groups.flatMap((group) => [
    [`${outer}${group.name}`, group] as const,
    ...flat(group.kinds, `${outer}${group.name} `),
  ]);
const groups = flat(propertyGroups());
const properties = groups.flatMap(([name, group]) =>
  group.properties.map((property) => [`${name} ${property.path}`, property] as const),
);
const property = (name: string) => properties.find(([path]) => path === name)?.[1];
const page = configurationReference();

/** Every key of every `properties` in a JSON Schema, however deep, counted as often as it stands there. */
function propertyKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...propertyKeys(value),
  ]);
}

describe('the documentation of properties', () => {
  it('covers every property of the schema at every depth', () => {
    const documented = properties.map(([, { path }]) => path.split('.').at(-1)?.replace('[]', ''));
    expect(documented.sort()).toEqual(propertyKeys(environmentJsonSchema()).sort());
  });

  it.each(properties)(
    'says what %s means, takes, and replaces or interrupts',
    (_, { description, accepts, change }) => {
      expect(description).toMatch(/\S.*\.$/);
      expect(change).toMatch(/\S.*\.$/);
      expect(accepts).not.toBe('');
    },
  );

  it.each(groups)('says what %s is', (_, { description }) => {
    expect(description).toMatch(/\S.*\.$/);
  });

  it('has a section for every group and every kind of capacity', () => {
    expect(groups.map(([name]) => name)).toEqual([
      'The environment',
      'network',
      'cluster',
      'capacity',
      'capacity managed-node-group',
      'capacity self-managed-node-group',
      'capacity fargate-profile',
      'capacity karpenter',
      'capacity auto-mode',
      'addons',
      'components',
      'namespaces',
      'dns',
      'secrets',
      'alerting',
      'detection',
      'cost',
      'recovery',
    ]);
  });

  it.each([
    ['The environment project', '"platform"', false],
    ['The environment name', undefined, true],
    ['The environment suffix', undefined, false],
    ['The environment terminationProtection', 'true', false],
    ['The environment tags', '{}', false],
    ['network podsPerZone', '2000', false],
    ['network cidr', undefined, true],
    ['network workloadPorts[].protocol', '"tcp"', false],
    ['cluster version', '"1.36"', false],
    ['cluster endpoint.publicCidrs', '[]', false],
    ['cluster endpoint.openToTheWorld.reason', undefined, true],
    ['capacity managed-node-group taints[].value', '""', false],
    ['capacity fargate-profile podSize.vCpu', undefined, true],
    ['capacity auto-mode nodePools', '["system","general-purpose"]', false],
    ['recovery mode', undefined, true],
  ])('knows the default of %s', (name, value, required) => {
    expect(property(name)).toMatchObject({ required });
    expect(property(name)?.default).toBe(value);
  });

  it.each([
    ['The environment account', 'an AWS account id of 12 digits'],
    ['The environment onDelete', '`"retain"`, `"destroy"`'],
    ['The environment keyDeletionWindowDays', 'whole number, 7 to 30'],
    ['network availabilityZones', 'list, 2 to 6; each the letter of an availability zone'],
    ['network peers', 'list; each an object'],
    ['cluster zonalShift', '`true`, `false`'],
    ['cluster endpoint', 'object'],
    ['cluster endpoint.openToTheWorld.reason', 'a reason of at least 20 characters'],
    ['capacity karpenter kind', '`"karpenter"`'],
    ['capacity fargate-profile labels', 'map; each key a Kubernetes label key; each value a Kubernetes label value'],
    ['capacity auto-mode nodePools', 'list, 1 to 2; each `"system"`, `"general-purpose"`'],
    ['alerting apiServerErrorsPerMinute', 'whole number, at least 1'],
    ['alerting apiServerLatencySeconds', 'number, 0.1 to 60'],
    ['recovery region', 'text'],
  ])('knows what %s takes', (name, accepts) => {
    expect(property(name)?.accepts).toBe(accepts);
  });
});

describe('the configuration page', () => {
  const rowOf = (text: string) => page.split('\n').filter((line) => line.startsWith(`| ${text} |`));

  it('is the same however often it is made', () => {
    expect(configurationReference()).toBe(page);
    const contents = () => referencePages().map(({ content }) => content());
    expect(contents()).toEqual(contents());
  });

  it('tells how to select an environment', () => {
    const words = ['lib/config/environments/', '-c environment=', '-c suffix=', 'PLATFORM_ACCOUNT', 'PLATFORM_REGION'];
    expect([...words, 'PLATFORM_SUFFIX'].filter((word) => !page.includes(`\`${word}`))).toEqual([]);
  });

  it.each(properties)('has a row for %s with its default', (_, { path, default: value, required }) => {
    const rows = rowOf(`\`${path}\``);
    const shown = value === undefined ? (required ? '**required**' : 'none') : `\`${value}\``;
    expect(rows.some((row) => row.includes(` | ${shown} | `))).toBe(true);
  });

  it.each(KUBERNETES_VERSIONS)('has a row for Kubernetes %s', (version) => {
    const { standardSupportEnds, extendedSupportEnds, kubectlLayer, addons } = RELEASES[version];
    const cells = [version, standardSupportEnds, extendedSupportEnds, kubectlLayer];
    expect(rowOf(version)).toEqual([`| ${[...cells, ...MANAGED_ADDONS.map((addon) => addons[addon])].join(' | ')} |`]);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('has a row for the rule %s', (id, { requirement }) => {
    expect(rowOf(`\`${id}\``)).toEqual([`| \`${id}\` | ${requirement} |`]);
  });

  it('keeps every row of a table in its columns', () => {
    const tables = page.split(/\n\n+/).filter((block) => block.startsWith('|'));
    const columns = (row: string) => row.split(/(?<!\\)\|/).length;
    for (const block of tables) {
      const [header = '', ...rows] = block.split('\n');
      expect(rows.filter((row) => columns(row) !== columns(header))).toEqual([]);
    }
    expect(tables).toHaveLength(groups.filter(([, group]) => group.properties.length > 0).length + 2);
  });
});

describe('the JSON Schema', () => {
  it('describes what an operator writes: defaults may be left out, nothing else may be added', () => {
    const schema = environmentJsonSchema();
    expect(schema.required).toEqual(['name', 'owner', 'costCenter', 'network', 'capacity']);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('survives being written and read', () => {
    const [file] = referencePages();
    expect(file?.path).toBe('docs/environment.schema.json');
    expect(JSON.parse(file?.content() ?? '')).toEqual(environmentJsonSchema());
  });
});
