import { runsIn } from '../../../scripts/bench/runs-in';
import { UsageError } from '../../../scripts/terminal/usage-error';

test('without --runs there are the fewest that mean something', () => {
  expect(runsIn(undefined, 3)).toBe(3);
});

test('takes as many as are asked for', () => {
  expect(['3', '9'].map((given) => runsIn(given, 3))).toEqual([3, 9]);
});

test.each(['2', '0', '-3', '3.5', 'many', ''])('refuses --runs "%s", and says what it takes', (given) => {
  const refused = new UsageError('--runs must be a whole number from 3 on: fewer say nothing on a busy machine');
  expect(() => runsIn(given, 3)).toThrow(refused);
});
