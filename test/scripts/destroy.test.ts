import { runScript } from '../support/run-script';

describe('npm run destroy', () => {
  it('describes itself, its exit codes and its document', () => {
    const { status, stdout } = runScript('destroy.ts', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/--allow-protected[^]*Exit code: 0 gone;[^]*--json:[^]*remains/);
  });

  it('ends with 2 and its description where the command line means nothing', () => {
    const { status, stdout, stderr } = runScript('destroy.ts', '--everything');
    expect({ status, stdout }).toStrictEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Unknown option '--everything'[^]*Takes one environment down/);
  });
});
