import { monthOf, unknownTypes } from '../../../scripts/costs/instances';

const types = ['m7g.large', 'm6g.large', 'r6g.large'];

test('takes the cheapest or the dearest of the types, for a month of hours each', () => {
  expect(monthOf({ types, purchase: 'on-demand', count: 3 }, 'cheapest')).toMatchObject([
    { price: { what: 'm6g.large', usd: 0.077, confidence: 'published' }, quantity: 3 * 730 },
  ]);
  expect(monthOf({ types, purchase: 'on-demand', count: 1 }, 'dearest')).toMatchObject([
    { price: { what: 'r6g.large', usd: 0.1008 }, quantity: 730 },
  ]);
});

test('counts Spot as a share of the on-demand price, and calls it an estimate', () => {
  const [spot] = monthOf({ types, purchase: 'spot', count: 1 }, 'cheapest');
  expect(spot?.price).toMatchObject({ what: 'm6g.large as Spot', confidence: 'estimated' });
  expect(spot?.price.usd).toBeCloseTo(0.077 * 0.4, 8);
});

test('leaves types without a price out, and names them', () => {
  expect(monthOf({ types: ['m99.large', 'm6g.large'], purchase: 'on-demand', count: 1 }, 'cheapest')).toHaveLength(1);
  expect(monthOf({ types: ['m99.large'], purchase: 'on-demand', count: 1 }, 'dearest')).toEqual([]);
  expect(unknownTypes(['m99.large', 'm6g.large', 'toString'])).toEqual(['m99.large', 'toString']);
});
