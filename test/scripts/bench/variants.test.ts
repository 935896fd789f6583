import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import { variants } from '../../../scripts/bench/variants';
import { inFolder } from '../../support/temp-folder';

describe('what is measured', () => {
  test('is the floor, each environment, the CLI and growth, with and without validation', () => {
    expect(variants(undefined).map(({ id }) => id)).toEqual(
      ['floor', 'dev', 'staging', 'prod', 'cli', 'copies-1', 'copies-2', 'copies-4', 'copies-8'].flatMap((id) => [
        id,
        `${id}+validation`,
      ]),
    );
  });

  test('is compared with the floor of the same validation', () => {
    for (const { id, floor } of variants(undefined)) {
      expect(floor).toBe(id.endsWith('+validation') ? 'floor+validation' : 'floor');
    }
  });

  test('includes the yardstick when it is there', () => {
    const ids = inFolder({ 'cdk.json': {} }, (folder) => variants(folder).map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['yardstick', 'yardstick-cli']));
  });

  test('starts files that exist', () => {
    for (const { command, cwd } of variants(undefined)) {
      const program = command.find((word) => /\.ts$|cdk$/.test(word)) ?? 'none';
      expect(existsSync(isAbsolute(program) ? program : join(cwd, program))).toBe(true);
    }
  });
});
