import { parseArguments } from '../../../scripts/bench/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

describe('the command line of bench', () => {
  test('asks for five runs without a yardstick by default', () => {
    expect(parseArguments([], undefined)).toEqual({ help: false, json: false, runs: 5, yardstick: undefined });
  });

  test('takes all its options', () => {
    const words = ['--runs', '9', '--yardstick', 'there', '--json', '--help'];
    expect(parseArguments(words, undefined)).toEqual({ help: true, json: true, runs: 9, yardstick: 'there' });
  });

  test('puts its own yardstick before the one of the shell', () => {
    expect(parseArguments([], 'shell').yardstick).toBe('shell');
    expect(parseArguments(['--yardstick', 'there'], 'shell').yardstick).toBe('there');
  });

  test.each([['--runs', '4'], ['--runs', 'many'], ['--runs', '5.5'], ['--runs'], ['--fast'], ['dev']])(
    'refuses %s %s',
    (...words) => {
      expect(() => parseArguments(words, undefined)).toThrow(UsageError);
    },
  );
});
