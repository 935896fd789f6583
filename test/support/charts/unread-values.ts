import type { PublishedChart, Tree } from './chart-data';

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const childOf = (value: unknown, key: string): unknown =>
  isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined;
const isEmpty = (value: unknown): boolean => isTree(value) && Object.keys(value).length === 0;

/** What a schema says of a key; undefined where it says nothing. Neither silence nor `true` for anything else is a permission. */
function schemaOf(schema: unknown, key: string): unknown {
  const others = childOf(schema, 'additionalProperties');
  return childOf(childOf(schema, 'properties'), key) ?? (isTree(others) && !isEmpty(others) ? others : undefined);
}

/** Whether a schema is of a map of anything: `true` beside properties is a generator’s habit, and says nothing. */
const isFree = (schema: unknown): boolean =>
  childOf(schema, 'properties') === undefined && childOf(schema, 'additionalProperties') === true;

/** Where a value stands, and why no template of the chart would read it. */
export interface Unread {
  readonly path: string;
  readonly why: string;
}

/**
 * Values that the chart does not know: a template ignores them without a word.
 *
 * A key is known where the chart’s defaults or its schema have it. Below a default that is an empty map or an empty list,
 * everything is (annotations, arguments); below one that is a text or a number, nothing; below one that is null, what the
 * schema has, or where that is silent, one value but no map: nobody said what would be in it.
 */
export function unreadValues(values: Tree, { values: defaults, schema }: Pick<PublishedChart, 'values' | 'schema'>) {
  return below(values, defaults, schema, '');
}

function below(values: Tree, defaults: unknown, schema: unknown, prefix: string): Unread[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    const standard = childOf(defaults, key);
    const described = schemaOf(schema, key);
    const isKnown = isTree(defaults) && Object.hasOwn(defaults, key);
    if (!isKnown && described === undefined) return [{ path, why: 'neither the defaults nor the schema have it' }];
    if (!isTree(value)) {
      return isTree(standard) && !isEmpty(standard) && described === undefined
        ? [{ path, why: 'the default is a map' }]
        : [];
    }
    if (isEmpty(standard) || (Array.isArray(standard) && standard.length === 0)) return [];
    if (isTree(standard)) return below(value, standard, described, `${path}.`);
    if (isFree(described)) return [];
    if (isTree(described)) return below(value, undefined, described, `${path}.`);
    if (isEmpty(value)) return [];
    return [{ path, why: 'the default is no map, and no schema says what would be in one' }];
  });
}
