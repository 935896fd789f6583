import { CHECKS, FIRST } from '../../scripts/preflight/checks';
import { assemblyOf, templateWith } from '../support/assembly';
import { runScript, runScriptWith } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';

/** No credentials anywhere, and nobody asked for some. */
const NOBODY = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_WEB_IDENTITY_TOKEN_FILE: undefined,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
};
const preflight = (files: Files, ...words: readonly string[]) =>
  inFolder(files, (folder) => runScriptWith(NOBODY, 'preflight.ts', '--assembly', folder, ...words));

describe('npm run preflight', () => {
  test('explains itself, and what each check makes sure of', () => {
    const { status, stdout } = runScript('preflight.ts', '--help');
    expect(stdout).toMatch(/npm run preflight -- --environment prod/);
    const unexplained = [...FIRST, ...CHECKS].filter(
      ({ id, explanation }) => !stdout.includes(`  ${id}\n      ${explanation}\n`),
    );
    expect(unexplained).toEqual([]);
    expect(status).toBe(0);
  });

  test.each([
    [['--only', 'nothing'], /^--only takes bootstrap-version, /],
    [['--yes'], /^--yes answers what --fix asks/],
    [['--frobnicate'], /^Unknown option '--frobnicate'/],
    [['--environment', 'prod'], /^--assembly \S+ is synthesized already/],
  ])('exits with 2 for %j, and shows what it takes', (words, message) => {
    const { status, stdout, stderr } = preflight({}, ...words);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/npm run preflight -- --environment prod/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('exits with 1 for a folder that holds no assembly', () => {
    const { status, stderr } = preflight({ 'a.txt': 'a' });
    expect(stderr).toMatch(/manifest\.json does not exist\nName the folder/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 2 without credentials, says so once for each account, and asks nothing else', () => {
    const { status, stdout, stderr } = preflight(assemblyOf(templateWith(1)));
    expect(stdout).toMatch(/\? unknown {2}identity +the credentials are not accepted for sts:GetCallerIdentity: /);
    expect(stdout).toMatch(/→ sign in again, for example with: aws sso login\n/);
    expect(stdout).toMatch(/- not run {2}bootstrap-version +not asked: identity says why\n/);
    expect(stdout).toMatch(/Nobody knows: see what could not be checked\.\n$/);
    expect(stdout).not.toMatch(/✗|✓/);
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });
});
