import fc from 'fast-check';

import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { schedule } from '../../../scripts/plan/schedule';
import type { Step } from '../../../scripts/plan/step';
import { configured, step, until } from './made-up-steps';

const timesOf = (...steps: readonly Step[]) =>
  Object.fromEntries(
    [...schedule(steps).steps].map(([id, { startsAt, endsAt, slack }]) => [id, [startsAt, endsAt, slack]]),
  );

describe('schedule', () => {
  it('starts everything at once that waits for nothing', () => {
    expect(timesOf(step('a', 5), step('b', 3))).toEqual({ a: [0, 5, 0], b: [0, 3, 2] });
  });

  it('starts a step when the last of those that it waits for has ended, in whatever order they are listed', () => {
    const steps = [step('c', 1, [until('a'), until('b')]), step('a', 5), step('b', 3)];
    expect(timesOf(...steps)).toEqual({ a: [0, 5, 0], b: [0, 3, 2], c: [5, 6, 0] });
    expect(schedule(steps).steps.get('c')?.lastWait?.on).toBe('a');
  });

  it('starts what refers to a step when that is configured, and what is ordered after it when it is complete', () => {
    const profile = step('profile', 132, [], { configuredAfter: 2 });
    expect(timesOf(profile, step('template', 3, [configured('profile')]))).toMatchObject({ template: [2, 5, 127] });
    expect(timesOf(profile, step('template', 3, [until('profile')]))).toMatchObject({ template: [132, 135, 0] });
  });

  it('takes completion for configuration where a type does not tell them apart', () => {
    expect(timesOf(step('a', 5), step('b', 1, [configured('a')]))).toMatchObject({ b: [5, 6, 0] });
  });

  it('is as long as what ends last, which need not be what starts last', () => {
    expect(schedule([step('a', 100, [], { configuredAfter: 1 }), step('b', 1, [configured('a')])]).seconds).toBe(100);
    expect(schedule([]).seconds).toBe(0);
  });

  it('passes over waits for what it does not know', () => {
    expect(timesOf(step('a', 5, [until('gone')]))).toEqual({ a: [0, 5, 0] });
  });

  it('names the circle when steps wait for each other', () => {
    const circle = () => schedule([step('a', 1, [until('b')]), step('b', 1, [until('a')])]);
    expect(circle).toThrow(UnreadableAssemblyError);
    expect(circle).toThrow('Steps wait in a circle: a > b > a');
  });

  it('means by slack how late a step may be', () => {
    const waits = fc.array(fc.record({ on: fc.nat(6), early: fc.boolean() }), { maxLength: 3 });
    const graph = fc.array(
      fc.record({ seconds: fc.integer({ min: 1, max: 50 }), early: fc.integer({ min: 1, max: 50 }), waits }),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(graph, fc.nat(6), fc.integer({ min: 1, max: 60 }), (made, picked, delay) => {
        const steps = made.map(({ seconds, early, waits: on }, index) =>
          step(
            String(index),
            seconds,
            on
              .filter((wait) => wait.on < index)
              .map((wait) => (wait.early ? configured(String(wait.on)) : until(String(wait.on)))),
            { configuredAfter: Math.min(early, seconds) },
          ),
        );
        const id = String(picked % steps.length);
        const before = schedule(steps);
        const startsAt = before.steps.get(id)?.startsAt ?? 0;
        const late = schedule([
          ...steps.map((each) => (each.id === id ? { ...each, waits: [...each.waits, until('late')] } : each)),
          step('late', startsAt + delay),
        ]);
        const slack = before.steps.get(id)?.slack ?? 0;
        expect(late.seconds).toBe(Math.max(before.seconds, before.seconds + delay - slack));
      }),
    );
  });
});
