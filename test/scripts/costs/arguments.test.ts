import { parseArguments } from '../../../scripts/costs/arguments';
import { PRICES_AS_OF } from '../../../scripts/costs/prices';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of npm run costs', () => {
  test('asks for the default environment as text, on the day of the price table', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      json: false,
      assembly: undefined,
      context: [],
      day: PRICES_AS_OF,
    });
  });

  test('takes environments, and any other context', () => {
    expect(parseArguments(['--environment', 'dev,prod', '-c', 'suffix=pr12']).context).toEqual([
      'suffix=pr12',
      'environment=dev,prod',
    ]);
  });

  test('takes an assembly, a day, JSON and help', () => {
    expect(parseArguments(['--assembly', 'out', '--on', '2028-02-29', '--json', '-h'])).toEqual({
      help: true,
      json: true,
      assembly: 'out',
      context: [],
      day: '2028-02-29',
    });
  });

  test.each([['2027-02-29'], ['2027-13-01'], ['2027-8-2'], ['today'], ['']])(
    'refuses %j as a day, and says what to write',
    (text) => {
      const parse = () => parseArguments([`--on=${text}`]);
      expect(parse).toThrow(UsageError);
      expect(parse).toThrow(`--on ${text} is no day of the calendar; write --on 2027-08-02`);
    },
  );

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
