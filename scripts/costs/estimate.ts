import type { Template } from '../../lib/compliance/template';
import { breakEven, type BreakEven } from './break-even';
import { sumOf, toCents } from './cents';
import { KINDS, type Amount, type Charge, type Kind, type Later } from './charge';
import { costOf } from './cost-of';
import { PRICES, type Price, type PriceName } from './prices';
import { requiredEndpoints } from './required-endpoints';
import { waysOut } from './ways-out';

/** A stack as an estimate needs it. */
export interface EstimatedStack {
  readonly name: string;
  /** `null` when the template fits any. */
  readonly region: string | null;
  readonly template: Template;
}

/** So many units of a price, with what they cost each month. */
export interface PricedAmount extends Price {
  readonly quantity: number;
  readonly monthly: number;
}

/** What one resource costs, of one kind. */
export interface Item {
  readonly stack: string;
  /** Logical id. */
  readonly resource: string;
  readonly type: string;
  readonly kind: Kind;
  readonly basis: Charge['basis'];
  readonly atLeast: readonly PricedAmount[];
  readonly atMost: readonly PricedAmount[];
}

/** Dollars a month: what is there whatever the number of nodes; with the fewest nodes; with the most. */
export interface Bounds {
  readonly fixed: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** What an environment costs each month by list prices, and what that leaves out. */
export interface Estimate {
  /** What the names of its stacks begin with: `platform-dev`. */
  readonly name: string;
  /** Regions that the templates name, sorted. The prices are those of one Region all the same. */
  readonly regions: readonly string[];
  readonly total: Bounds;
  readonly stacks: readonly (Bounds & { readonly name: string })[];
  readonly kinds: readonly (Bounds & { readonly kind: Kind })[];
  readonly items: readonly Item[];
  /** Prices of what is paid by use, in the order of the table; no use is counted. */
  readonly rates: readonly Price[];
  /** What comes on top as time goes by, for so many resources. */
  readonly later: readonly (Later & { readonly resources: number })[];
  /** What has a price that the table does not know, each once. */
  readonly notPriced: readonly string[];
  /** One for each Region with subnets, in the order of the stacks. */
  readonly breakEvens: readonly RegionalBreakEven[];
}

/** Interface endpoints against NAT gateways in one Region. */
export interface RegionalBreakEven extends BreakEven {
  /** `null` when the templates fit any. */
  readonly region: string | null;
}

/**
 * Estimates what the stacks of one environment cost.
 *
 * @param day `YYYY-MM-DD`: decides whether a Kubernetes version is in extended support
 */
export function estimateOf(stacks: readonly EstimatedStack[], day: string): Estimate {
  const costs = stacks.flatMap(({ name: stack, template }) =>
    [...template.resources.values()].map((resource) => ({
      place: { stack, resource: resource.logicalId, type: resource.type },
      cost: costOf(resource, { template, day }),
    })),
  );
  const all = costs.flatMap(({ place, cost: { charges = [] } }) =>
    charges.map(({ kind, basis, atLeast, atMost }): Item => ({
      ...place,
      kind,
      basis,
      atLeast: atLeast.map(priced),
      atMost: atMost.map(priced),
    })),
  );
  const used = new Set<PriceName>(costs.flatMap(({ cost: { rates = [] } }) => rates));
  const name = stacks[0]?.template.namePrefix ?? '';
  return {
    name,
    regions: [...new Set(stacks.flatMap(({ region }) => region ?? []))].sort(),
    total: boundsOf(all),
    stacks: stacks.map((stack) => ({ name: stack.name, ...boundsOf(all.filter((item) => item.stack === stack.name)) })),
    kinds: KINDS.map((kind) => ({ kind, ...boundsOf(all.filter((item) => item.kind === kind)) })),
    items: all,
    rates: Object.entries(PRICES).flatMap(([key, price]) => ([...used].some((one) => one === key) ? [price] : [])),
    later: together(costs.flatMap(({ cost: { later = [] } }) => later)),
    notPriced: [...new Set(costs.flatMap(({ cost: { notPriced = [] } }) => notPriced))].sort(),
    breakEvens: breakEvensOf(stacks, name),
  };
}

const breakEvensOf = (stacks: readonly EstimatedStack[], name: string): RegionalBreakEven[] =>
  [...new Set(stacks.map(({ region }) => region))].flatMap((region) => {
    const ways = waysOut(stacks.filter((stack) => stack.region === region).map(({ template }) => template));
    return ways === undefined ? [] : [{ region, ...breakEven(ways, requiredEndpoints(name, region)) }];
  });

const priced = ({ price, quantity }: Amount): PricedAmount => ({
  ...price,
  quantity,
  monthly: toCents(price.usd * quantity),
});

/** The sums of some items: those of their amounts, each in whole cents. */
export const boundsOf = (some: readonly Item[]): Bounds => ({
  fixed: sumOf(some.filter(({ basis }) => basis === 'fixed').flatMap(({ atLeast }) => monthsOf(atLeast))),
  atLeast: sumOf(some.flatMap(({ atLeast }) => monthsOf(atLeast))),
  atMost: sumOf(some.flatMap(({ atMost }) => monthsOf(atMost))),
});

const monthsOf = (amounts: readonly PricedAmount[]): number[] => amounts.map(({ monthly }) => monthly);

function together(later: readonly Later[]): Estimate['later'] {
  const found = new Map<string, Estimate['later'][number]>();
  for (const { what, monthly, when } of later) {
    const before = found.get(`${what} ${when}`);
    found.set(`${what} ${when}`, {
      what,
      when,
      monthly: sumOf([before?.monthly ?? 0, monthly]),
      resources: (before?.resources ?? 0) + 1,
    });
  }
  return [...found.values()];
}
