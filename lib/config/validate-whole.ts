import type { z } from 'zod';

import { askDependable } from './dependable';
import { ConfigurationError, formatPath, type Problem } from './problem';

/** Issues after which the value at their path has no dependable type: no rule across properties may build on it. */
const STRUCTURAL = new Set(['invalid_type', 'invalid_union', 'invalid_value']);

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write a value of type ${issue.expected}`;
    case 'invalid_value':
      return `write one of: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return 'remove it, or correct the spelling; docs/configuration.md lists what there is';
    case 'too_small':
      return `${issue.origin === 'array' ? 'list' : 'use'} at least ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.origin === 'array' ? 'list' : 'use'} at most ${String(issue.maximum)}`;
    case 'invalid_union':
      return 'write one of the expected kinds; docs/configuration.md shows the properties of each';
    case 'custom':
      return typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : 'see docs/configuration.md';
    default:
      return 'see docs/configuration.md for what the property takes';
  }
}

function toProblems(input: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = formatPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: formatPath([...issue.path, key]),
        value: valueAt(input, [...issue.path, key]),
        rule: 'must be a property that exists',
        fix: fixFor(issue),
      }));
    case 'invalid_key':
      return issue.issues.map((inKey) => ({ path, value: issue.path.at(-1), rule: inKey.message, fix: fixFor(inKey) }));
    default:
      return [{ path, value: valueAt(input, issue.path), rule: issue.message, fix: fixFor(issue) }];
  }
}

/** Paths at which the value has the wrong type. An unknown kind leaves its whole item unread, and so untrusted. */
const illTyped = (issues: readonly z.core.$ZodIssue[]): PropertyKey[][] =>
  issues
    .filter(({ code }) => STRUCTURAL.has(code))
    .map(({ code, path }) => path.slice(0, code === 'invalid_union' ? -1 : undefined));

/** What a value is checked against, whole. */
export interface Whole<Schema extends z.ZodType<object>> {
  readonly schema: Schema;
  /** What it is called in a report: `Environment`. */
  readonly what: string;
  /** Rules across properties. Values may still be malformed: such a value is another rule’s business. */
  readonly rules: readonly ((value: z.output<Schema>) => Problem[])[];
}

/** Whether the value is what its schema makes, apart from ill-typed places inside. */
const isSound = <Schema extends z.ZodType<object>>(
  _schema: Schema,
  value: unknown,
  illTyped: readonly PropertyKey[][],
): value is z.output<Schema> =>
  typeof value === 'object' && value !== null && illTyped.every(({ length }) => length > 0);

/**
 * The parsed value even where single values are malformed, so that the rules across properties report in the same run.
 * `safeParse` withholds it; the entry point that zod documents for library authors does not.
 */
function parseLeniently(schema: z.ZodType, input: unknown): unknown {
  const payload = schema._zod.run({ value: input, issues: [] }, { async: false });
  return payload instanceof Promise ? undefined : payload.value;
}

/**
 * Validates a value whole.
 *
 * @throws ConfigurationError with every problem: of single properties, and across those that have the right type
 */
export function validateWhole<Schema extends z.ZodType<object>>(
  { schema, what, rules }: Whole<Schema>,
  input: unknown,
): z.output<Schema> {
  const issues = schema.safeParse(input).error?.issues ?? [];
  const value = parseLeniently(schema, input);
  const problems = issues.flatMap((issue) => toProblems(input, issue));
  const places = illTyped(issues);
  if (isSound(schema, value, places)) {
    problems.push(...rules.flatMap((rule) => askDependable(value, places, rule) ?? []));
    if (problems.length === 0) return value;
  }
  const name = valueAt(input, ['name']);
  throw new ConfigurationError(typeof name === 'string' ? name : '(unnamed)', problems, what);
}
