import { isSameValue } from '../../../scripts/guard/same-value';

describe(isSameValue, () => {
  test.each([
    [10, '10'],
    [true, 'true'],
    [
      { A: 1, B: ['x'] },
      { B: ['x'], A: '1' },
    ],
    [undefined, undefined],
  ])('takes %j and %j for the same, as CloudFormation does', (one, other) => {
    expect(isSameValue(one, other)).toBe(true);
  });

  test.each([
    [10, 11],
    ['a', 'A'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', 'b']],
    [{ A: 1 }, { A: 1, B: 2 }],
    [{ A: 1 }, { B: 1 }],
    [{}, []],
    ['', undefined],
    [null, 'null'],
  ])('tells %j from %j', (one, other) => {
    expect(isSameValue(one, other)).toBe(false);
  });
});
