import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { RECOVERY_CHECKS } from '../../../../scripts/rehearse/recovery/recovery-checks';
import { nothing } from '../support/sound';
import { findingsAcross } from '../support/two-regions';

const FOLDER = join(__dirname, '..', '..', '..', '..', 'scripts', 'rehearse', 'recovery');

/** What the checks are made of. */
const NO_CHECKS = new Set(['recovery-check.ts', 'recovery-checks.ts']);

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('every file of the folder is a check that is asked', () => {
  const files = readdirSync(FOLDER).filter((file) => !NO_CHECKS.has(file));
  expect(
    Object.keys(RECOVERY_CHECKS)
      .map((name) => `${kebab(name)}.ts`)
      .sort(),
  ).toEqual(files.sort());
});

test.each(Object.entries(RECOVERY_CHECKS))('%s finds nothing where both Regions keep their promises', (_, check) => {
  expect(findingsAcross(check)).toEqual([]);
});

test.each(Object.entries(RECOVERY_CHECKS))('%s is not content with Regions in which nothing stands', (_, check) => {
  expect(findingsAcross(check, { first: nothing, second: nothing })).not.toEqual([]);
});
