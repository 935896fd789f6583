import { assemblyOf, templateWith } from '../support/assembly';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';

const ASSEMBLY = assemblyOf(templateWith(2, 'AWS::KMS::Key'));

const plan = (files: Files, ...words: readonly string[]) =>
  inFolder(files, (folder) => runScript('plan.ts', '--assembly', folder, ...words));

describe('npm run plan', () => {
  test('exits with 0 and prints the plan, and what it is not', () => {
    const { status, stdout } = plan(ASSEMBLY);
    expect(stdout).toMatch(/^One: about 0\.8 minutes from nothing\n/);
    expect(stdout).toMatch(/Updates and deletions are not\nmodelled/);
    expect(status).toBe(0);
  });

  test('prints nothing but one JSON document when asked', () => {
    const { status, stdout } = plan(ASSEMBLY, '--json', '--max-minutes', '1');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: true,
      maxMinutes: 1,
      plans: [{ seconds: 45 }],
      next: null,
    });
    expect(status).toBe(0);
  });

  test('exits with 1 when the deployment is longer than allowed, and says by what', () => {
    const { status, stdout, stderr } = plan(ASSEMBLY, '--max-minutes', '0.5');
    expect(stdout).toMatch(/Critical path/);
    expect(stderr).toMatch(/^\nOne takes about 0\.8 minutes: longer than the 0\.5 allowed/);
    expect(status).toBe(1);
  });

  test('exits with 1 for a folder that holds no assembly', () => {
    const { status, stderr } = plan({ 'a.txt': 'a' });
    expect(stderr).toMatch(/manifest\.json does not exist\nName the folder/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 1 when resources wait in a circle', () => {
    const Type = 'AWS::KMS::Key';
    const { status, stderr } = plan(
      assemblyOf({ Resources: { A: { Type, DependsOn: 'B' }, B: { Type, DependsOn: 'A' } } }),
    );
    expect(stderr).toMatch(/^Steps wait in a circle: One\/A > One\/B > One\/A\n/);
    expect(status).toBe(1);
  });

  test('synthesizes the app when no assembly is named, and exits with 1 when the app refuses', () => {
    const { status, stdout, stderr } = runScript('plan.ts', '--json', '--environment', 'nowhere');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/nowhere/);
    expect(stderr).toMatch(/\nSynthesis failed: correct what is named above[^\n]*\n$/);
    expect(status).toBe(1);
  });

  test('plans the environment that it synthesized', () => {
    const { status, stdout } = runScript('plan.ts', '--json', '--environment', 'staging');
    const { plans } = JSON.parse(stdout) as { plans: { stacks: { name: string }[] }[] };
    expect(plans.map(({ stacks }) => stacks.map(({ name }) => name))).toEqual([
      ['platform-staging-Vpc', 'platform-staging-Eks', 'platform-staging-Security', 'platform-staging-ClusterServices'],
    ]);
    expect(status).toBe(0);
  });

  test('exits with 2 for a command line that means nothing', () => {
    const { status, stderr } = runScript('plan.ts', '--max-minutes', 'soon');
    expect(stderr).toMatch(/^--max-minutes soon is no number/);
    expect(status).toBe(2);
  });

  test('explains itself', () => {
    const { status, stdout } = runScript('plan.ts', '--help');
    expect(stdout).toMatch(/npm run plan -- --environment prod/);
    expect(status).toBe(0);
  });
});
