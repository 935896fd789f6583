import { criticalPath } from '../../../scripts/plan/critical-path';
import { schedule } from '../../../scripts/plan/schedule';
import type { Step } from '../../../scripts/plan/step';
import { configured, step, until } from './made-up-steps';

const pathOf = (...steps: readonly Step[]) =>
  criticalPath(schedule(steps)).map(({ step: { id }, takes }) => [id, takes]);

describe('the critical path', () => {
  it('is the longest chain, from what starts at once to what ends last', () => {
    const steps = [step('a', 5), step('b', 9), step('c', 1, [until('a'), until('b')]), step('d', 2, [until('a')])];
    expect(pathOf(...steps)).toEqual([
      ['b', 9],
      ['c', 1],
    ]);
  });

  it('counts of a step what the next one waited for', () => {
    const profile = step('profile', 30, [], { configuredAfter: 2 });
    expect(pathOf(profile, step('cluster', 60, [configured('profile')]))).toEqual([
      ['profile', 2],
      ['cluster', 60],
    ]);
  });

  it('adds up to the whole deployment', () => {
    const steps = [
      step('a', 5, [], { configuredAfter: 1 }),
      step('b', 9, [configured('a')]),
      step('c', 3, [until('b')]),
    ];
    const path = criticalPath(schedule(steps));
    expect(path.reduce((sum, { takes }) => sum + takes, 0)).toBe(schedule(steps).seconds);
  });

  it('is the same one of two that are equally long, and nothing when there are no steps', () => {
    expect(pathOf(step('a', 5), step('b', 5))).toEqual([['a', 5]]);
    expect(pathOf()).toEqual([]);
  });
});
