import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Stack } from 'aws-cdk-lib';

import type { Permissions } from '../../lib/identity/permission';
import { propertyOf } from './property-of';

/** A statement of a policy, with references written as `Fn::Sub` writes them. */
interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, unknown>>;
}

const FOLDER = process.env['PLATFORM_IAM_DATA'];

/** Ends the title of a comparison: it says in the report whether there was anything to compare with. */
export const COMPARED =
  FOLDER === undefined ? ' (SKIPPED: PLATFORM_IAM_DATA names no folder with upstream’s policies)' : '';

/** Names of the files in the folder, sorted; undefined when there is none. */
export const upstreamFiles = (): readonly string[] | undefined =>
  FOLDER === undefined ? undefined : readdirSync(FOLDER).sort();

/** Statements of an upstream policy file, whatever way it groups them; undefined when there is no folder to read. */
export function upstreamStatements(file: string): readonly Statement[] | undefined {
  if (FOLDER === undefined) return undefined;
  const path = join(FOLDER, file);
  if (!existsSync(path)) throw new Error(`PLATFORM_IAM_DATA holds no ${file}`);
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return statementsIn(document);
}

function statementsIn(document: unknown): readonly Statement[] {
  const own = propertyOf(document, 'Statement');
  if (Array.isArray(own)) return own as readonly Statement[];
  return Object.values(Object(document) as object).flatMap(statementsIn);
}

/** Our permissions in the same form. */
export const ownStatements = (permissions: Permissions): readonly Statement[] =>
  Object.values(permissions)
    .flat()
    .map(({ actions, resources, conditions }) => ({
      Action: actions,
      Resource: resources.map(asText),
      ...(conditions === undefined ? {} : { Condition: withoutTokens(conditions) }),
    }));

/** The same value with its references written out, wherever they are. */
const withoutTokens = (conditions: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, tests]) => [
      operator,
      Object.fromEntries(
        Object.entries(Object(tests) as Record<string, unknown>).map(([key, values]) => [
          key,
          Array.isArray(values) ? values.map(asText) : asText(values),
        ]),
      ),
    ]),
  );

/** Writes a value that may hold references as `Fn::Sub` does. */
function asText(value: unknown): string {
  const resolved: unknown = typeof value === 'string' ? new Stack().resolve(value) : value;
  if (typeof resolved === 'string') return resolved;
  const reference = propertyOf(resolved, 'Ref');
  if (typeof reference === 'string') return `\${${reference}}`;
  const parts = propertyOf(resolved, 'Fn::Join', 1);
  return Array.isArray(parts) ? parts.map(asText).join('') : JSON.stringify(resolved);
}

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** A condition in one spelling: sorted, lists even of one, references as text. */
const canonical = (condition: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    Object.entries(condition)
      .map(([operator, tests]) => [
        operator,
        Object.entries(Object(tests) as Record<string, unknown>)
          .map(([key, values]) => [key, [values].flat().sort()])
          .sort(),
      ])
      .sort(),
  );

/** Resources by action and condition. */
function grants(statements: readonly Statement[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { Action, Resource, Condition } of statements) {
    for (const action of listOf(Action)) {
      const key = `${action} ${canonical(Condition)}`;
      found.set(key, [...(found.get(key) ?? []), ...listOf(Resource)]);
    }
  }
  return found;
}

const matches = (pattern: string, resource: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(resource);

/** Where our statements differ from upstream’s: an action or condition too few or too many, a resource too wide or missing. */
export function differences(own: readonly Statement[], upstream: readonly Statement[]): string[] {
  const [ours, theirs] = [grants(own), grants(upstream)];
  return [
    ...[...theirs.keys()].filter((key) => !ours.has(key)).map((key) => `missing: ${key}`),
    ...[...ours].flatMap(([key, resources]) => {
      const allowed = theirs.get(key);
      if (allowed === undefined) return [`not upstream’s: ${key}`];
      return [
        ...resources
          .filter((resource) => !allowed.some((pattern) => matches(pattern, resource)))
          .map((resource) => `too wide: ${key} ${resource}`),
        ...allowed
          .filter((pattern) => !resources.some((resource) => matches(pattern, resource)))
          .map((pattern) => `without a resource: ${key} ${pattern}`),
      ];
    }),
  ];
}
