import { ENVIRONMENTS } from '../../lib/config/environments';
import type { EnvironmentInput } from '../../lib/config/schema';
import { clock } from '../../scripts/plan/clock';
import { DURATIONS } from '../../scripts/plan/durations';
import { planOf } from '../../scripts/plan/plan';
import { table } from '../../scripts/terminal/table';
import { golden, goldenNames } from '../support/golden';
import { EVERY_ENVIRONMENT, platformOf } from '../support/templates';

function plan(environment: EnvironmentInput) {
  const stacks = Object.values(platformOf(environment)).map(({ body }) => body);
  const names = stacks.map(({ stackName }) => stackName);
  return planOf(
    // Each waits for the one before: Vpc, Eks, Security.
    stacks.map((template, index) => ({
      name: template.stackName,
      after: names.slice(Math.max(0, index - 1), index),
      nestedIn: null,
      template,
    })),
  );
}

/** The critical path by type: logical ids and sources would change it without changing the time. */
function rendered({ seconds, stacks, criticalPath }: ReturnType<typeof plan>): string {
  const total = [...stacks.map(({ name, takes }) => [name, takes] as const), ['together', seconds] as const];
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
    const stacks = Object.values(EVERY_ENVIRONMENT).flatMap((environment) => Object.values(platformOf(environment)));
    const made = new Set(stacks.flatMap(({ body }) => [...body.resources.values()].map(({ type }) => type)));
    const bySynthesis = 'AWS::CDK::Metadata'; // not in tests
    expect(Object.keys(DURATIONS).filter((type) => !made.has(type) && type !== bySynthesis)).toEqual([]);
  });
});
