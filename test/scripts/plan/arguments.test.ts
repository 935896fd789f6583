import { parseArguments } from '../../../scripts/plan/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of npm run plan', () => {
  test('asks for the default environment as text', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      json: false,
      assembly: undefined,
      context: [],
      maxMinutes: undefined,
    });
  });

  test('takes an environment, and any other context', () => {
    expect(parseArguments(['--environment', 'prod', '-c', 'suffix=pr12']).context).toEqual([
      'suffix=pr12',
      'environment=prod',
    ]);
  });

  test('takes an assembly, a limit, JSON and help', () => {
    expect(parseArguments(['--assembly', 'out', '--max-minutes', '17.5', '--json', '-h'])).toEqual({
      help: true,
      json: true,
      assembly: 'out',
      context: [],
      maxMinutes: 17.5,
    });
  });

  test.each([['0'], ['-3'], ['soon'], ['']])('refuses %j as a number of minutes, and says what to write', (text) => {
    const parse = () => parseArguments([`--max-minutes=${text}`]);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(`--max-minutes ${text} is no number of minutes above zero; write --max-minutes 20`);
  });

  test.each([
    ['an environment', ['--environment', 'prod']],
    ['context', ['-c', 'suffix=pr12']],
  ])('refuses %s for an assembly that is synthesized already', (_, words) => {
    expect(() => parseArguments(['--assembly', 'out', ...words])).toThrow(/^--assembly out is synthesized already/);
  });

  test('refuses what it does not know', () => {
    expect(() => parseArguments(['--env', 'prod'])).toThrow(UsageError);
    expect(() => parseArguments(['prod'])).toThrow(UsageError);
  });
});
