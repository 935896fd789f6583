import { ENVIRONMENTS } from '../../../lib/config/environments';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { INSTANCE_PRICES, PRICES, PRICES_AS_OF, type Price } from '../../../scripts/costs/prices';
import { EVERY_ENVIRONMENT } from '../../support/templates';

const EVERY_PRICE = [...Object.entries<Price>(PRICES), ...INSTANCE_PRICES];

describe.each(EVERY_PRICE)('the price of %s', (_, { what, usd, per, asOf, confidence, source }) => {
  it('is a price of something', () => {
    expect(usd).toBeGreaterThan(0);
    expect([what, per]).not.toContain('');
  });

  it('says when its source showed it, no later than the table was gone through', () => {
    expect(new Date(asOf).toISOString().slice(0, 10)).toBe(asOf);
    expect(asOf <= PRICES_AS_OF).toBe(true);
  });

  it('names a page; what AWS vouches for is a page or the price list of AWS', () => {
    const needed = { published: /^(https:\/\/aws\.amazon\.com\/|AWS Price List API)/, estimated: /https:\/\/\S+/ };
    expect(source).toMatch(needed[confidence]);
  });
});

const typesIn = (environments: readonly EnvironmentInput[]): string[] => [
  ...new Set(
    environments.flatMap(({ capacity, network }) => [
      ...capacity.flatMap((one) => ('instanceTypes' in one ? one.instanceTypes : [])),
      ...(network.nat === 'instance' ? [network.natInstanceType ?? 't4g.small'] : []),
    ]),
  ),
];

it.each(typesIn([...ENVIRONMENTS, ...Object.values(EVERY_ENVIRONMENT)]))(
  'the instance type %s, of an environment, has a price: add it to scripts/costs/prices.ts',
  (type) => {
    expect(INSTANCE_PRICES.has(type)).toBe(true);
  },
);

test('instance types stand in the order of the alphabet, where a reader looks for them', () => {
  const types = [...INSTANCE_PRICES.keys()];
  expect(types).toEqual([...types].sort());
});

test('an instance of twice the size costs twice as much: a slip of a digit shows', () => {
  const pairs = [...INSTANCE_PRICES].flatMap(([type, { usd }]): [number, number][] => {
    const larger = INSTANCE_PRICES.get(type.replace(/\.large$/, '.xlarge'));
    return type.endsWith('.large') && larger !== undefined ? [[usd * 2, larger.usd]] : [];
  });
  expect(pairs.length).toBeGreaterThan(8);
  for (const [twice, larger] of pairs) expect(larger).toBeCloseTo(twice, 6);
});
