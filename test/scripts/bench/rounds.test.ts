import { rounds } from '../../../scripts/bench/rounds';
import type { Variant } from '../../../scripts/bench/variant';

const variant = (id: string): Variant => ({ id, title: id, command: [], cwd: '.', environment: {} });

describe('the rounds', () => {
  test('run all variants in turn and do not count the first round', () => {
    const order: string[] = [];
    const told: string[] = [];
    const results = rounds(
      [variant('a'), variant('b')],
      2,
      ({ id }) => {
        const emitted = { resources: 0, customResources: 0, functions: 0, bytes: 0 };
        return { seconds: order.push(id), peakMiB: 0, emitted };
      },
      (message) => told.push(message),
    );
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(results.get('a')?.map(({ seconds }) => seconds)).toEqual([3, 5]);
    expect(results.get('b')?.map(({ seconds }) => seconds)).toEqual([4, 6]);
    expect(told).toEqual(['warming up', 'round 1 of 2', 'round 2 of 2']);
  });
});
