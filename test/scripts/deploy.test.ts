import { runScript, runScriptWith } from '../support/run-script';

const deploy = (...words: readonly string[]) => runScript('deploy.ts', ...words);

describe('npm run deploy', () => {
  test('explains itself', () => {
    const { status, stdout, stderr } = deploy('--help');
    expect(stdout).toMatch(/npm run deploy -- --environment prod /);
    expect(stdout).toMatch(/^Exit code: 0 /m);
    expect(stdout).toMatch(/^ {2}version +1;/m);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each([
    ['a number of stacks that is none', ['--concurrency', 'many'], /^--concurrency takes a whole number from 1 to 16/],
    [
      'several environments',
      ['--environment', 'dev,staging'],
      /One environment at a time: .*platform-dev, platform-st/,
    ],
    ['a stray word', ['prod'], /^Unexpected argument 'prod'/],
  ])('exits with 2 for %s', (_, words, message) => {
    const { status, stdout, stderr } = deploy(...words);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n +at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('changes nothing without credentials, and says so', () => {
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, AWS_PROFILE: undefined };
    const nowhere = { HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' };
    const { status, stdout } = runScriptWith({ ...none, ...nowhere }, 'deploy.ts', '--yes');
    expect(stdout).toMatch(/\? unknown +identity +the credentials are not accepted for sts:GetCallerIdentity/);
    expect(stdout).not.toMatch(/deployment/);
    expect(status).toBe(1);
  });
});
