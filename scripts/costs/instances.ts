import { ASSUMPTIONS } from './assumptions';
import type { Amount } from './charge';
import { HOURS_PER_MONTH, INSTANCE_PRICES, type Price } from './prices';

/** How instances are bought. */
export type Purchase = 'on-demand' | 'spot';

/** So many instances, each of one of several types, which is not known before they start. */
export interface Instances {
  readonly types: readonly string[];
  readonly purchase: Purchase;
  readonly count: number;
}

/** Types without a price. */
export const unknownTypes = (types: readonly string[]): string[] => types.filter((type) => !INSTANCE_PRICES.has(type));

/** The price of an hour of a type: on-demand from the table, Spot as a share of it. */
function hourly(type: string, purchase: Purchase): Price | undefined {
  const onDemand = INSTANCE_PRICES.get(type);
  if (onDemand === undefined || purchase === 'on-demand') return onDemand;
  const { value, source } = ASSUMPTIONS.spotShare;
  return { ...onDemand, what: `${type} as Spot`, usd: onDemand.usd * value, confidence: 'estimated', source };
}

/** A month of instances, all of the cheapest of their types or all of the dearest; nothing for types without a price. */
export function monthOf({ types, purchase, count }: Instances, choice: 'cheapest' | 'dearest'): Amount[] {
  const prices = types
    .flatMap((type) => hourly(type, purchase) ?? [])
    .sort((one, other) => (choice === 'cheapest' ? one.usd - other.usd : other.usd - one.usd));
  return prices.slice(0, 1).map((price) => ({ price, quantity: count * HOURS_PER_MONTH }));
}
