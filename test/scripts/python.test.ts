import { runScript } from '../support/run-script';

describe('npm run python', () => {
  test('explains itself', () => {
    const { status, stdout, stderr } = runScript('python.ts', '--help');
    expect(stdout).toMatch(/^Installs the Python packages/);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('exits with 2 for a word that it does not take', () => {
    const { status, stderr } = runScript('python.ts', 'now');
    expect(stderr).toMatch(/^Unexpected argument 'now'/);
    expect(status).toBe(2);
  });
});
