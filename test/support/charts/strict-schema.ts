import type { Tree } from './chart-data';

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = (value: unknown, change: (child: unknown) => unknown): Tree =>
  Object.fromEntries(Object.entries(isTree(value) ? value : {}).map(([key, child]) => [key, change(child)]));

/**
 * A structural schema of a CustomResourceDefinition as a JSON Schema that refuses what the API server would prune: fields that it
 * does not know.
 *
 * Not evaluated: rules in the Common Expression Language (`x-kubernetes-validations`), uniqueness in lists that are sets or maps,
 * and formats.
 */
export function strictSchema(schema: unknown): unknown {
  if (!isTree(schema)) return schema;
  const { properties, items, additionalProperties, ...rest } = schema;
  const keepsUnknown = schema['x-kubernetes-preserve-unknown-fields'] === true;
  // A map without properties that takes no unknown field takes none at all.
  const isClosed = !keepsUnknown && additionalProperties === undefined && schema['type'] === 'object';
  return {
    ...rest,
    ...(schema['x-kubernetes-int-or-string'] === true ? { type: ['integer', 'string'] } : {}),
    ...(properties === undefined ? {} : { properties: mapped(properties, strictSchema) }),
    ...(items === undefined ? {} : { items: strictSchema(items) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: strictSchema(additionalProperties) }),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}

/** The same for a whole object: what every object has is checked by the API server’s own schema. */
export function strictObjectSchema(schema: Tree): unknown {
  const strict = strictSchema(schema);
  const properties = isTree(strict) && isTree(strict['properties']) ? strict['properties'] : {};
  return {
    ...(isTree(strict) ? strict : {}),
    properties: {
      ...properties,
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
    },
  };
}

/** How many rules of the Common Expression Language stand in a schema: nobody evaluates them here. */
export const rulesIn = (schema: unknown): number => {
  if (Array.isArray(schema)) return schema.reduce<number>((sum, child) => sum + rulesIn(child), 0);
  if (!isTree(schema)) return 0;
  const own = schema['x-kubernetes-validations'];
  return (
    (Array.isArray(own) ? own.length : 0) +
    Object.values(schema).reduce<number>((sum, child) => sum + rulesIn(child), 0)
  );
};
