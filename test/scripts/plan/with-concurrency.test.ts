import { STACK_OVERHEAD } from '../../../scripts/plan/durations';
import { schedule } from '../../../scripts/plan/schedule';
import { stepsOf, type PlannedStack } from '../../../scripts/plan/steps';
import { withConcurrency } from '../../../scripts/plan/with-concurrency';
import { stack } from './made-up-steps';

const overhead = STACK_OVERHEAD.begin.seconds + STACK_OVERHEAD.end.seconds;
/** Keys, one after the other: 20 s each, on top of what every stack takes. */
const keys = (count: number): object => ({
  Resources: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Key${index}`,
      { Type: 'AWS::KMS::Key', ...(index === 0 ? {} : { DependsOn: `Key${index - 1}` }) },
    ]),
  ),
});
const seconds = (stacks: readonly PlannedStack[], concurrency: number) =>
  schedule(stepsOf(withConcurrency(stacks, concurrency))).seconds;
const waits = (stacks: readonly PlannedStack[], concurrency: number) =>
  Object.fromEntries(withConcurrency(stacks, concurrency).map(({ name, after }) => [name, after]));

const short = stack('Short', keys(1));
const long = stack('Long', keys(3));
const last = stack('Last', keys(1), { after: ['Short'] });

describe('stacks of which a few are deployed at a time', () => {
  it('wait for each other, one at a time, in their order', () => {
    expect(seconds([short, long, last], 1)).toBe(5 * 20 + 3 * overhead);
    expect(waits([short, long, last], 1)).toEqual({ Short: [], Long: ['Short'], Last: ['Short', 'Long'] });
  });

  it('take the place that is free first', () => {
    expect(waits([short, long, last], 2)).toEqual({ Short: [], Long: [], Last: ['Short', 'Short'] });
    expect(seconds([short, long, last], 2)).toBe(Math.max(3 * 20 + overhead, 2 * 20 + 2 * overhead));
  });

  it('let those go first that can: a stack that waits for another takes no place', () => {
    expect(waits([long, stack('After', keys(1), { after: ['Long'] }), short], 2)).toEqual({
      Long: [],
      Short: [],
      After: ['Long', 'Short'],
    });
  });

  it('are as fast as their order allows when there are places for all', () => {
    expect(seconds([short, long, last], 3)).toBe(schedule(stepsOf([short, long, last])).seconds);
  });

  it('take their nested stacks with them', () => {
    const nested = stack('Nested', keys(4), { nestedIn: 'Short' });
    expect(seconds([short, nested, long], 1)).toBe(
      schedule(stepsOf([short, nested])).seconds + schedule(stepsOf([long])).seconds,
    );
    expect(withConcurrency([short, nested, long], 1).map(({ name }) => name)).toEqual(['Short', 'Nested', 'Long']);
  });

  it('overlook stacks that stand already', () => {
    expect(seconds([stack('Only', keys(1), { after: ['Elsewhere'] })], 1)).toBe(20 + overhead);
  });
});
