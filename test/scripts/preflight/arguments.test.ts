import { parseArguments } from '../../../scripts/preflight/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

const KNOWN = ['bootstrap-version', 'elastic-ips'];
const parse = (...words: readonly string[]) => parseArguments(words, KNOWN);

describe('the command line of npm run preflight', () => {
  test('asks everything about the default environment, with eight seconds for an answer', () => {
    expect(parse()).toEqual({
      help: false,
      json: false,
      fix: false,
      yes: false,
      only: [],
      role: undefined,
      trust: [],
      timeoutSeconds: 8,
      assembly: undefined,
      context: [],
    });
  });

  test('takes an environment and any other context, or an assembly', () => {
    expect(parse('-e', 'prod', '-c', 'suffix=pr12').context).toEqual(['suffix=pr12', 'environment=prod']);
    expect(parse('--assembly', 'out').assembly).toBe('out');
    expect(() => parse('--assembly', 'out', '-e', 'prod')).toThrow(/^--assembly out is synthesized already/);
  });

  test('takes checks one by one or as a list', () => {
    expect(parse('--only', 'bootstrap-version, elastic-ips').only).toEqual(KNOWN);
    expect(parse('--only', 'elastic-ips', '--only', 'bootstrap-version').only).toEqual([...KNOWN].reverse());
  });

  test('takes several accounts to trust, a role, and another time', () => {
    expect(
      parse('--trust', '111122223333', '--trust', '444455556666', '--role', 'team/reader', '--timeout', '0.5'),
    ).toEqual(
      expect.objectContaining({ trust: ['111122223333', '444455556666'], role: 'team/reader', timeoutSeconds: 0.5 }),
    );
  });

  test('takes --yes with --fix', () => {
    expect(parse('--fix', '--yes')).toMatchObject({ fix: true, yes: true });
  });

  test.each([
    [['--only', 'bootstrap'], '--only takes bootstrap-version, elastic-ips; it was given "bootstrap"'],
    [['--only', ''], '--only takes bootstrap-version, elastic-ips; it was given ""'],
    [['--yes'], '--yes answers what --fix asks: write both, or neither'],
    [['--trust', '1234'], '--trust takes the twelve digits of an account; it was given "1234"'],
    [['--role', 'a role'], '--role takes "lookup" or the name of a role in each account; it was given "a role"'],
    [['--timeout', 'soon'], '--timeout takes seconds above 0, up to 300; it was given "soon"'],
    [['--timeout', '0'], '--timeout takes seconds above 0, up to 300; it was given "0"'],
    [['--timeout', '301'], '--timeout takes seconds above 0, up to 300; it was given "301"'],
    [['--timeout', ''], '--timeout takes seconds above 0, up to 300; it was given ""'],
  ])('refuses %j, and says what to write', (words, message) => {
    expect(() => parse(...words)).toThrow(new UsageError(message));
  });

  test('refuses what it does not know', () => {
    expect(() => parse('--env', 'prod')).toThrow(UsageError);
    expect(() => parse('prod')).toThrow(UsageError);
  });
});
