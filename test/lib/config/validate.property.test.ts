import { inspect, isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { ConfigurationError, type Problem } from '../../../lib/config/problem';
import { validateEnvironment } from '../../../lib/config/validate';
import { mutatedEnvironment } from '../../support/mutated-environment';

const RUNS = 2_000;
const samples = fc.sample(mutatedEnvironment(), { numRuns: RUNS, seed: 20_260_701 });

type Outcome = { readonly accepted: unknown } | { readonly refused: ConfigurationError };

/** Every error but the one that configuration may throw passes through, and fails the test file. */
function validate(input: unknown): Outcome {
  try {
    return { accepted: validateEnvironment(input) };
  } catch (error) {
    if (error instanceof ConfigurationError) return { refused: error };
    throw error;
  }
}

/** Every detail of a value as text, also what JSON drops. */
const written = (value: unknown) => inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null });

/** The paragraph that a person must find in the report, with something on every line of it. */
const paragraphOf = ({ path, rule, fix }: Problem): RegExp => {
  const text = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const place = path === '' ? '(the environment)' : path;
  return new RegExp(`^ {2}${text(place)}\n {4}value: .+\n {4}rule: {2}${text(rule)}\n {4}fix: {3}${text(fix)}$`, 'm');
};

describe(`validateEnvironment on ${String(RUNS)} mutated configurations`, () => {
  const before = samples.map(written);
  const outcomes = samples.map(validate);
  const accepted = outcomes.flatMap((outcome) => ('accepted' in outcome ? [outcome.accepted] : []));
  const refused = outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : []));

  it('accepts some and refuses the others with a report, never failing in another way', () => {
    expect(accepted.length + refused.length).toBe(RUNS);
    expect(accepted.length).toBeGreaterThan(RUNS * 0.15);
    expect(refused.length).toBeGreaterThan(RUNS * 0.5);
  });

  it('accepts environments that differ from each other', () => {
    expect(new Set(accepted.map((environment) => JSON.stringify(environment))).size).toBeGreaterThan(100);
  });

  it('returns environments that validate again to the same', () => {
    const changed = accepted.filter((environment) => !isDeepStrictEqual(validateEnvironment(environment), environment));
    expect(changed).toEqual([]);
  });

  it('reports every problem of a refused one with path, value, rule and fix', () => {
    for (const { message, problems } of refused) {
      expect(problems.length).toBeGreaterThan(0);
      const unreported = problems.filter((problem) => !paragraphOf(problem).test(message));
      const empty = problems.filter(({ rule, fix }) => rule.trim() === '' || fix.trim() === '');
      expect([unreported, empty]).toEqual([[], []]);
    }
  });

  it('meets every rule across properties', () => {
    const rules = new Set(refused.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
    expect(rules.size).toBeGreaterThan(60);
  });

  it('leaves every input as it was', () => {
    expect(samples.filter((sample, index) => written(sample) !== before[index])).toEqual([]);
  });
});
