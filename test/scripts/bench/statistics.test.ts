import { spreadOf } from '../../../scripts/bench/statistics';

describe('the spread of a series', () => {
  test.each([
    [[3], { median: 3, min: 3, max: 3 }],
    [[10, 9, 1], { median: 9, min: 1, max: 10 }],
    [[4, 1, 2, 100], { median: 3, min: 1, max: 100 }],
  ])('of %j is %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  test('needs a value', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  test('leaves the series as it was', () => {
    const values = [2, 1];
    spreadOf(values);
    expect(values).toEqual([2, 1]);
  });
});
