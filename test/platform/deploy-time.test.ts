import { ENVIRONMENTS } from '../../lib/config/environments';
import type { EnvironmentInput } from '../../lib/config/schema';
import { clock } from '../../scripts/plan/clock';
import { DURATIONS } from '../../scripts/plan/durations';
import { planOf, type Plan } from '../../scripts/plan/plan';
import { table } from '../../scripts/terminal/table';
import { golden, goldenNames } from '../support/golden';
import { stacksOf } from '../support/stacks-of';
import { EVERY_ENVIRONMENT } from '../support/templates';

const plan = (environment: EnvironmentInput) => planOf(stacksOf(environment));

/** The critical path by type: logical ids and sources would change it without changing the time. */
function rendered({ byConcurrency, stacks, criticalPath }: Plan): string {
  const total = [
    ...stacks.map(({ name, takes }) => [name, takes] as const),
    ...byConcurrency.map(({ concurrency, seconds }) => [`${concurrency} at a time`, seconds] as const),
  ];
  return `${[
    table(
      ['stack', 'takes'],
      total.map(([name, takes]) => [name, clock(takes)]),
      new Set([1]),
    ),
    table(
      ['takes', 'on the critical path'],
      criticalPath.map(({ takes, type }) => [clock(takes), type]),
      new Set([0]),
    ),
  ].join('\n\n')}\n`;
}

describe('a first deployment', () => {
  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    'of %s takes as long as was reviewed: UPDATE_GOLDEN=1 accepts another time',
    (name, environment) => {
      const text = rendered(plan(environment));
      expect(text).toBe(golden(`deploy-time/${name}.txt`, text));
    },
  );

  it('has a golden file for each environment, and no other', () => {
    expect(goldenNames('deploy-time')).toEqual(ENVIRONMENTS.map(({ name }) => name).sort());
  });

  it.each(Object.entries(EVERY_ENVIRONMENT))(
    'of %s makes no type without a figure: add it to scripts/plan/durations.ts',
    (_, environment) => {
      expect(plan(environment).unknownTypes).toEqual([]);
    },
  );

  it('of some environment makes every type that has a figure', () => {
    const stacks = Object.values(EVERY_ENVIRONMENT).flatMap(stacksOf);
    const made = new Set(stacks.flatMap(({ template }) => [...template.resources.values()].map(({ type }) => type)));
    const bySynthesis = 'AWS::CDK::Metadata'; // not in tests
    expect(Object.keys(DURATIONS).filter((type) => !made.has(type) && type !== bySynthesis)).toEqual([]);
  });
});
