import { readNumber, valueAt } from '../../../scripts/costs/read-number';

test('reads numbers, and text that is one', () => {
  expect([0, 3, '20', ' 1.5 '].map(readNumber)).toEqual([0, 3, 20, 1.5]);
});

test('reads nothing else as a number', () => {
  const others = [undefined, null, '', 'many', -1, true, { Ref: 'Size' }];
  expect(others.map(readNumber)).toEqual(others.map(() => undefined));
});

test('follows keys, and stops where the way ends', () => {
  expect(valueAt({ a: { b: 1 } }, 'a', 'b')).toBe(1);
  expect(valueAt({ a: [] }, 'a', 'b')).toBeUndefined();
  expect(valueAt(undefined, 'a')).toBeUndefined();
});
