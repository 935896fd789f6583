import type { Definition } from './chart-data';
import { customResourceProblems } from './custom-resource-problems';
import { rulesIn } from './strict-schema';

const SPEC = {
  type: 'object',
  required: ['size'],
  properties: {
    size: { type: 'string', enum: ['small', 'large'] },
    port: { 'x-kubernetes-int-or-string': true },
    name: { type: 'string', pattern: '^[a-z]+$' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    items: { type: 'array', items: { type: 'object', properties: { key: { type: 'string' } } } },
    missing: { type: 'string', nullable: true },
  },
  'x-kubernetes-validations': [{ rule: 'self.size == "small"' }],
};

const DEFINITION: Definition = {
  group: 'example.com',
  scope: 'Cluster',
  names: { kind: 'Thing' },
  versions: [
    {
      name: 'v1',
      served: true,
      schema: { openAPIV3Schema: { type: 'object', properties: { metadata: { type: 'object' }, spec: SPEC } } },
    },
    { name: 'v1alpha1', served: false },
  ],
};

const thing = (
  spec: object,
  apiVersion = 'example.com/v1',
  metadata: { name: string; namespace?: string } = { name: 'a' },
) =>
  customResourceProblems(
    { apiVersion, kind: 'Thing', metadata, spec } as Parameters<typeof customResourceProblems>[0],
    DEFINITION,
  );

describe('customResourceProblems', () => {
  it('finds nothing in what fits', () => {
    const spec = { size: 'small', port: 'http', name: 'a', labels: { a: 'b' }, free: { a: { b: 1 } }, missing: null };
    expect(thing({ ...spec, items: [{ key: 'a' }] })).toEqual([]);
    expect(thing({ size: 'large', port: 80 })).toEqual([]);
  });

  it.each([
    ['a missing field', {}, /\/spec must have required property 'size'/],
    ['a value outside the enumeration', { size: 'middle' }, /\/spec\/size must be equal to one of the allowed values/],
    ['another type', { size: 'small', port: true }, /\/spec\/port must be integer,string/],
    ['a text against the pattern', { size: 'small', name: 'A' }, /\/spec\/name must match pattern/],
    ['an unknown field', { size: 'small', sise: 1 }, /\/spec must NOT have additional properties \(sise\)/],
    ['an unknown field in a list', { size: 'small', items: [{ kee: 'a' }] }, /\/spec\/items\/0 .* \(kee\)/],
    ['a value of another type in a map', { size: 'small', labels: { a: 1 } }, /\/spec\/labels\/a must be string/],
  ])('finds %s', (_, spec, problem) => {
    expect(thing(spec)).toEqual([expect.stringMatching(problem)]);
  });

  it('finds a version that is not defined, or not served', () => {
    expect(thing({}, 'example.com/v2')).toEqual(['example.com/v2 is not defined']);
    expect(thing({}, 'example.com/v1alpha1')).toEqual(['example.com/v1alpha1 is not served']);
  });

  it('finds a namespace where the kind has none', () => {
    expect(thing({ size: 'small' }, 'example.com/v1', { name: 'a', namespace: 'b' })).toEqual(['the scope is Cluster']);
  });
});

describe('rulesIn', () => {
  it('counts what is not evaluated', () => {
    expect(rulesIn(DEFINITION)).toBe(1);
  });
});
