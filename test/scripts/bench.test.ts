import { runScript } from '../support/run-script';
import { inFolder } from '../support/temp-folder';

describe('npm run bench', () => {
  test('exits with 2 for a command line that means nothing', () => {
    const { status, stderr } = runScript('bench.ts', '--runs', '1');
    expect(stderr).toMatch(/^--runs must be a whole number from 5 on/);
    expect(status).toBe(2);
  });

  test('exits with 2 for a yardstick that is not compiled, and says what to do', () => {
    const { status, stderr } = inFolder({}, (folder) => runScript('bench.ts', '--yardstick', folder));
    expect(stderr).toMatch(/holds no dist\/bin\/blueprint\.js: run "npm ci && npx tsc" there first/);
    expect(status).toBe(2);
  });

  test('explains itself', () => {
    const { status, stdout } = runScript('bench.ts', '--help');
    expect(stdout).toMatch(/npm run bench -- --runs 9/);
    expect(status).toBe(0);
  });
});
