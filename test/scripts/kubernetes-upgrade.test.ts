import { CHECKS } from '../../scripts/kubernetes-upgrade/checks';
import { runScript, runScriptWith } from '../support/run-script';

describe('npm run kubernetes-upgrade', () => {
  test('explains itself and every check', () => {
    const { status, stdout } = runScript('kubernetes-upgrade.ts', '--help');
    for (const { id, explanation } of CHECKS) expect(stdout).toContain(`  ${id}\n      ${explanation}`);
    expect(status).toBe(0);
  });

  test('exits with 2 for a command line that means nothing, with the help below', () => {
    const { status, stderr } = runScript('kubernetes-upgrade.ts', '--to', 'latest');
    expect(stderr).toMatch(/^--to takes a Kubernetes minor such as 1\.36; it was given "latest"\n\nSays what it takes/);
    expect(status).toBe(2);
  });

  test('exits with 2 where AWS cannot be asked who we are, without a stack trace', () => {
    const nobody = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };
    const { status, stderr } = runScriptWith(nobody, 'kubernetes-upgrade.ts', '--to', '1.36', '--timeout', '1');
    expect(stderr).toMatch(/^AWS could not be reached for sts:GetCallerIdentity: .*\nSign in/);
    expect(status).toBe(2);
  });
});
