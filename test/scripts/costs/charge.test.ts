import { fixed, KINDS } from '../../../scripts/costs/charge';
import { PRICES } from '../../../scripts/costs/prices';

test('a fixed charge is the same at least and at most', () => {
  const amounts = [{ price: PRICES.key, quantity: 3 }];
  expect(fixed('Keys and secrets', PRICES.key, 3)).toEqual({
    kind: 'Keys and secrets',
    basis: 'fixed',
    atLeast: amounts,
    atMost: amounts,
  });
});

test('kinds are told apart by their names', () => {
  expect(new Set(KINDS).size).toBe(KINDS.length);
});
