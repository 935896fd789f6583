import type { Template, TemplateResource } from '../../lib/compliance/template';
import type { Price, PriceName } from './prices';

/** What is paid for, as the report groups it; in its order. */
export const KINDS = [
  'Control plane',
  'Nodes',
  'Node volumes',
  'NAT',
  'Interface endpoints',
  'Public addresses',
  'Keys and secrets',
  'Alarms and dashboards',
  'Health checks',
  'Metrics',
] as const;
export type Kind = (typeof KINDS)[number];

/** So many units of a price in a month. */
export interface Amount {
  readonly price: Price;
  readonly quantity: number;
}

/** What a resource costs each month, whatever the traffic. */
export interface Charge {
  readonly kind: Kind;
  /** `fixed`, or growing with the number of nodes: then at least is for the fewest, and at most for the most. */
  readonly basis: 'fixed' | 'nodes';
  readonly atLeast: readonly Amount[];
  readonly atMost: readonly Amount[];
}

/** What comes on top as time goes by. */
export interface Later {
  readonly what: string;
  /** More dollars each month. */
  readonly monthly: number;
  readonly when: string;
}

/** What one resource costs: all that is absent is nothing. */
export interface Cost {
  readonly charges?: readonly Charge[];
  /** Prices of what is paid by use. How much that will be, templates do not say. */
  readonly rates?: readonly PriceName[];
  readonly later?: readonly Later[];
  /** What has a price that we do not know, as `m9x.large: no such instance type in the table`. */
  readonly notPriced?: readonly string[];
}

/** Where a resource is, and when. */
export interface Setting {
  /** The template that the resource is in. */
  readonly template: Template;
  /** The day, `YYYY-MM-DD`, that decides whether a Kubernetes version is in extended support. */
  readonly day: string;
}

/** Says what a resource of one type costs. */
export type PricingRule = (resource: TemplateResource, setting: Setting) => Cost;

/** A charge that does not change with the number of nodes. */
export const fixed = (kind: Kind, price: Price, quantity: number): Charge => {
  const amounts = [{ price, quantity }];
  return { kind, basis: 'fixed', atLeast: amounts, atMost: amounts };
};
