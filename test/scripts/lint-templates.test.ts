import { runScript } from '../support/run-script';

describe('npm run lint:templates', () => {
  test('explains itself', () => {
    const { status, stdout } = runScript('lint-templates.ts', '--help');
    expect(stdout).toMatch(/npm run lint:templates -- --assembly/);
    expect(status).toBe(0);
  });

  test('refuses a command line that means nothing', () => {
    const { status, stderr } = runScript('lint-templates.ts', '--assemby', 'cdk.out');
    expect(stderr).toMatch(/'--assemby'/);
    expect(status).toBe(2);
  });
});
