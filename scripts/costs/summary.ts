import { ASSUMPTIONS, type Assumption } from './assumptions';
import type { Estimate } from './estimate';
import { NOT_COVERED } from './not-covered';
import { PRICE_REGION, PRICES_AS_OF } from './prices';

/** What `npm run costs` found: printed as text, or as JSON with exactly these properties. */
export interface Summary {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 2;
  readonly ok: boolean;
  readonly currency: 'USD';
  readonly pricesOf: string;
  readonly pricesAsOf: string;
  /** The day that support of Kubernetes was judged by. */
  readonly day: string;
  /** One for each environment. */
  readonly environments: readonly Estimate[];
  readonly assumptions: readonly Assumption[];
  readonly notCovered: readonly string[];
  /** What to do when `ok` is false. */
  readonly next: string | null;
}

/** Everything that was found, with what it rests on. */
export function summaryOf(environments: readonly Estimate[], day: string): Summary {
  const next =
    environments.length === 0 ? 'The assembly holds no stack: synthesize one, or name another folder.' : null;
  return {
    version: 2,
    ok: next === null,
    currency: 'USD',
    pricesOf: PRICE_REGION,
    pricesAsOf: PRICES_AS_OF,
    day,
    environments,
    assumptions: Object.values(ASSUMPTIONS),
    notCovered: NOT_COVERED,
    next,
  };
}
