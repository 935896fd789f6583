import {
  DURATIONS,
  STACK_OVERHEAD,
  UNKNOWN_TYPE,
  type Duration,
  type TypeDuration,
} from '../../../scripts/plan/durations';

const FIGURES: Readonly<Record<string, TypeDuration>> = { ...DURATIONS, UNKNOWN_TYPE, ...STACK_OVERHEAD };

const EVERY_FIGURE = Object.entries(FIGURES).flatMap(([type, given]): [string, Duration][] => [
  [type, given],
  ...(given.variants ?? []).map((variant): [string, Duration] => [`${type} ${variant.value}`, variant]),
]);

describe.each(EVERY_FIGURE)('the figure of %s', (_, { seconds, configuredAfter = 1, confidence, source }) => {
  it('is a number of seconds, of which configuration is a part', () => {
    expect(seconds).toBeGreaterThan(0);
    expect(configuredAfter).toBeGreaterThan(0);
    expect(configuredAfter).toBeLessThanOrEqual(seconds);
  });

  it('says where it comes from: a page when it is published, a log when it is logged', () => {
    const needed = { published: /https:\/\/\S+/, logged: /log|terraform apply/, estimated: /\w+ \w+/ };
    expect(source).toMatch(needed[confidence]);
  });
});

test('types stand in the order of the alphabet, where a reader looks for them', () => {
  const types = Object.keys(DURATIONS);
  expect(types).toEqual([...types].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
});
