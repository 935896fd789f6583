import { dollars, sumOf, toCents, unitPrice } from '../../../scripts/costs/cents';

test('rounds to whole cents, a half upward', () => {
  expect([1.005, 1.004, 0.125, 40.3].map(toCents)).toEqual([1.01, 1, 0.13, 40.3]);
});

test('adds cents without the noise of binary fractions', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(sumOf([])).toBe(0);
});

test('writes dollars with two places and a mark for thousands', () => {
  expect([0, 1234.5, -2].map(dollars)).toEqual(['$0.00', '$1,234.50', '-$2.00']);
});

test('writes the price of a unit with every place that it has', () => {
  expect([1, 0.045, 0.0000166667].map(unitPrice)).toEqual(['$1.00', '$0.045', '$0.0000166667']);
});
