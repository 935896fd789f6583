import { unreadValues } from './unread-values';

const CHART = {
  values: {
    image: { repository: 'example', tag: '' },
    annotations: {},
    args: [],
    replicas: 1,
    affinity: null,
    resources: { requests: {} },
  },
  schema: {
    additionalProperties: true,
    properties: {
      region: { type: 'string' },
      tags: { type: 'object', additionalProperties: { type: 'string' } },
      anything: { type: 'object', additionalProperties: true },
      closed: { type: 'object', additionalProperties: false, properties: { a: {} } },
    },
  },
};

const unread = (values: Readonly<Record<string, unknown>>) => unreadValues(values, CHART).map(({ path }) => path);

describe('unreadValues', () => {
  it.each([
    ['a key of the defaults', { image: { tag: 'v1' } }],
    ['anything below an empty map', { annotations: { 'example.com/name': 'a' }, resources: { requests: { cpu: 1 } } }],
    ['a list, or a map, where the default is an empty list', { args: { a: 1 } }],
    ['a key that only the schema has', { region: 'us-east-1' }],
    ['keys of a map whose values the schema describes', { tags: { owner: 'a' } }],
    ['keys of a map of anything', { anything: { a: { b: 1 } } }],
    ['a value where the default is null', { affinity: 'a' }],
  ])('accepts %s', (_, values) => {
    expect(unread(values)).toEqual([]);
  });

  it.each([
    ['a key that nobody has, although the schema takes “anything else”', { replicaCount: 2 }, 'replicaCount'],
    ['a misspelled key inside a map', { image: { tags: 'v1' } }, 'image.tags'],
    ['a key that a closed map does not have', { closed: { b: 1 } }, 'closed.b'],
    ['a map where the default is a number', { replicas: { min: 1 } }, 'replicas'],
    ['a map where the default is null and no schema describes it', { affinity: { nodeAffinity: {} } }, 'affinity'],
    ['a text where the default is a map', { image: 'example:v1' }, 'image'],
  ])('finds %s', (_, values, path) => {
    expect(unread(values)).toEqual([path]);
  });
});
