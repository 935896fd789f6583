import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../../scripts/assembly/run-cdk';
import { CHECKS, FIRST } from '../../../../scripts/preflight/checks';
import { actionsLike } from '../../../support/iam/actions';
import { arnsOverlap } from '../../../support/iam/glob';

const ALL = [...FIRST, ...CHECKS];
const FOLDER = join(ROOT, 'scripts', 'preflight', 'checks');

/** What an action that IAM knows is limited to; undefined for one that it does not know. */
async function resourcesOf(action: string): Promise<readonly string[] | undefined> {
  const found = (await actionsLike(action)).find(({ name }) => name === action);
  return found?.resources;
}

test('every file of scripts/preflight/checks is a check that is asked, once, and is called what its file is', () => {
  const files = readdirSync(FOLDER)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');
  expect(ALL.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('those that come first are asked once in an account', () => {
  expect(FIRST.map(({ scope }) => scope)).toEqual(['account', 'account']);
});

describe.each(ALL.map((check): [string, typeof check] => [check.id, check]))('%s', (_, check) => {
  const { explanation, mendedBy, permissions } = check;

  test('explains itself in one sentence', () => {
    expect(explanation).toMatch(/^[A-Z][^\n]+\.$/);
  });

  test('says in a few words what mends it', () => {
    // A piece of a sentence, no sentence: it stands in a table.
    expect(mendedBy).toMatch(/^[a-z`].{5,70}[^.\s]$/);
  });

  test('declares permissions that IAM knows, each once', async () => {
    const known = await Promise.all(
      permissions.map(async ({ action }) => [action, (await resourcesOf(action)) !== undefined]),
    );
    expect(known.filter(([, isKnown]) => isKnown !== true)).toEqual([]);
    const keys = permissions.map(({ action, resources = [] }) => [action, ...resources].join(' '));
    expect(keys).toEqual([...new Set(keys)]);
    expect(permissions).not.toEqual([]);
  });

  test('only reads', () => {
    // To assume a role is to read as somebody else.
    const writes = permissions.filter(({ action }) => !/:(Get|List|Describe|BatchGet|AssumeRole$)/.test(action));
    expect(writes).toEqual([]);
  });

  test('names the resources of what IAM can limit to some, and none of what it cannot', async () => {
    const misfits = await Promise.all(
      permissions.map(async ({ action, resources = [] }) => {
        const patterns = (await resourcesOf(action)) ?? [];
        if (resources.length === 0)
          return patterns.length > 0 ? [`${action} could be limited to ${patterns.join()}`] : [];
        return resources
          .filter((resource) => resource === '*' || !patterns.some((pattern) => arnsOverlap(pattern, resource)))
          .map((resource) => `${action} takes no ${resource}`);
      }),
    );
    expect(misfits.flat()).toEqual([]);
  });
});
