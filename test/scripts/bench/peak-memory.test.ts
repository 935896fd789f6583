import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { readPeak, reportingEnvironment, writeHook } from '../../../scripts/bench/peak-memory';
import { inFolder } from '../../support/temp-folder';

describe('the peak of memory', () => {
  test('is that of the largest process', () => {
    expect(inFolder({ peaks: '1024\n4096\n2048\n' }, (folder) => readPeak(join(folder, 'peaks')))).toBe(4);
  });

  test('is zero when no process reported', () => {
    expect(inFolder({}, (folder) => readPeak(join(folder, 'peaks')))).toBe(0);
  });

  test('is reported by a process and those it starts, from a folder with a space in its name', () => {
    const peak = inFolder({ 'a folder/empty': '' }, (folder) => {
      const [hook, peaks] = [join(folder, 'a folder', 'hook.cjs'), join(folder, 'peaks')];
      writeHook(hook);
      const child = 'Buffer.alloc(64 * 2 ** 20, 1)';
      const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
      spawnSync(process.execPath, ['-e', parent], { env: { ...process.env, ...reportingEnvironment(hook, peaks) } });
      return readPeak(peaks);
    });
    expect(peak).toBeGreaterThan(64);
  });

  test('keeps the options that Node has already', () => {
    expect(reportingEnvironment('/hook.cjs', '/peaks', '--no-warnings')).toEqual({
      NODE_OPTIONS: '--no-warnings --require "/hook.cjs"',
      BENCH_PEAK_FILE: '/peaks',
    });
  });
});
