import { deploymentsIn } from '../../../scripts/plan/deployments';
import type { PlannedStack } from '../../../scripts/plan/steps';
import { stack } from './made-up-steps';

const EMPTY = { Resources: {} };
const groups = (...stacks: readonly PlannedStack[]) =>
  deploymentsIn(stacks).map((group) => group.map(({ name }) => name));

describe('deployments', () => {
  it('are stacks that depend on each other, with their nested ones', () => {
    expect(
      groups(
        stack('dev-Vpc', EMPTY),
        stack('dev-Eks', EMPTY, { after: ['dev-Vpc'] }),
        stack('dev-Inner', EMPTY, { nestedIn: 'dev-Eks' }),
        stack('prod-Vpc', EMPTY),
        stack('prod-Eks', EMPTY, { after: ['prod-Vpc'] }),
      ),
    ).toEqual([
      ['dev-Vpc', 'dev-Eks', 'dev-Inner'],
      ['prod-Vpc', 'prod-Eks'],
    ]);
  });

  it('become one when a stack needs both', () => {
    const stacks = [stack('a', EMPTY), stack('b', EMPTY), stack('c', EMPTY), stack('d', EMPTY, { after: ['a', 'c'] })];
    expect(groups(...stacks)).toEqual([['a', 'c', 'd'], ['b']]);
  });

  it('are none without stacks', () => {
    expect(groups()).toEqual([]);
  });
});
