import { runScript } from '../support/run-script';

const rehearse = (...words: readonly string[]) => runScript('rehearse.ts', ...words);

describe('npm run rehearse', () => {
  test('explains itself', () => {
    const { status, stdout, stderr } = rehearse('--help');
    expect(stdout).toMatch(/npm run rehearse -- --environment dev,prod/);
    expect(stdout).toMatch(/^Exit code: 0 /m);
    expect(stdout).toMatch(/^ {2}version +1;/m);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each([
    [
      'an environment that there is not',
      ['--environment', 'test'],
      /^--environment takes dev, .*; it was given "test"\n/,
    ],
    ['to keep two environments', ['--keep', '-e', 'dev,prod'], /^--keep leaves one environment standing: name one /],
    ['a stray word', ['prod'], /^Unexpected argument 'prod'/],
    ['an option that there is not', ['--account', '1'], /^Unknown option '--account'/],
  ])('exits with 2 for %s, and says what is meant before it explains itself', (_, words, message) => {
    const { status, stdout, stderr } = rehearse(...words);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\n\nDeploys, changes, breaks and destroys/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
