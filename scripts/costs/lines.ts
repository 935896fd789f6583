import { sumOf } from './cents';
import { KINDS, type Kind } from './charge';
import type { Item, PricedAmount } from './estimate';
import type { Price } from './prices';

/** All amounts of one price and one kind, together. */
export interface Line {
  readonly kind: Kind;
  readonly price: Price;
  readonly atLeast: Quantity;
  readonly atMost: Quantity;
}

interface Quantity {
  readonly quantity: number;
  readonly monthly: number;
}

/** Adds up what has the same kind and the same price, kind by kind. */
export function linesOf(items: readonly Item[]): Line[] {
  const found = new Map<string, Line>();
  for (const { kind, atLeast, atMost } of items) {
    for (const [bound, amounts] of [['atLeast', atLeast] as const, ['atMost', atMost] as const]) {
      for (const amount of amounts) {
        const key = [kind, amount.what, amount.confidence].join();
        const line = found.get(key) ?? { kind, price: amount, atLeast: NOTHING, atMost: NOTHING };
        found.set(key, { ...line, [bound]: plus(line[bound], amount) });
      }
    }
  }
  return [...found.values()].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}

const NOTHING: Quantity = { quantity: 0, monthly: 0 };

const plus = (one: Quantity, { quantity, monthly }: PricedAmount): Quantity => ({
  quantity: one.quantity + quantity,
  monthly: sumOf([one.monthly, monthly]),
});
