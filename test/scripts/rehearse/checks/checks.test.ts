import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CHECKS } from '../../../../scripts/rehearse/checks/checks';
import { environment, live, nothing } from '../support/sound';

const FOLDER = join(__dirname, '..', '..', '..', '..', 'scripts', 'rehearse', 'checks');

/** What the checks are made of. */
const NO_CHECKS = new Set(['check.ts', 'checks.ts']);

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('every file of the folder is a check that is asked', () => {
  const files = readdirSync(FOLDER).filter((file) => !NO_CHECKS.has(file));
  expect(
    Object.keys(CHECKS)
      .map((name) => `${kebab(name)}.ts`)
      .sort(),
  ).toEqual(files.sort());
});

test.each(Object.entries(CHECKS))('%s finds nothing where all is as it should be', (_, check) => {
  expect(check(live, environment)).toEqual([]);
});

test.each(Object.entries(CHECKS).filter(([name]) => name !== 'parameters'))(
  '%s is not content with an account in which nothing stands',
  (_, check) => {
    expect(check(nothing, environment)).not.toEqual([]);
  },
);
