import { criticalPath } from '../../../scripts/plan/critical-path';
import { schedule } from '../../../scripts/plan/schedule';
import type { Step } from '../../../scripts/plan/step';
import { whatIf } from '../../../scripts/plan/what-if';
import { configured, step, until } from './made-up-steps';

const gainsOf = (...steps: readonly Step[]) =>
  whatIf(steps, criticalPath(schedule(steps))).map(({ step: { id }, without, kind, saves }) => [
    id,
    without.id,
    kind,
    saves,
  ]);

describe('what if', () => {
  it('says by how much the whole deployment shortens, the largest gain first', () => {
    const steps = [step('a', 10), step('b', 20, [until('a')]), step('c', 5, [until('b')])];
    expect(gainsOf(...steps)).toEqual([
      ['b', 'a', 'order', 10],
      ['c', 'b', 'order', 5],
    ]);
  });

  it('counts what another chain still takes', () => {
    const steps = [step('a', 10), step('b', 20, [until('a')]), step('other', 28)];
    expect(gainsOf(...steps)).toEqual([['b', 'a', 'order', 2]]);
  });

  it('tells an order, which could go, from a reference, which carries a value', () => {
    expect(gainsOf(step('a', 10), step('b', 20, [configured('a')]))).toEqual([['b', 'a', 'reference', 10]]);
    const both = { ...until('a'), why: ['DependsOn', 'Property'] };
    expect(gainsOf(step('a', 10), step('b', 20, [both]))).toEqual([['b', 'a', 'reference', 10]]);
  });

  it('leaves out waits that gain nothing, and the frame of a stack', () => {
    const twin = [step('a', 10), step('b', 10), step('c', 5, [until('a'), until('b')])];
    expect(gainsOf(...twin)).toEqual([]);
    expect(gainsOf(step('begin', 10), step('a', 5, [{ ...until('begin'), why: [] }]))).toEqual([]);
  });
});
