import { items, textOf, type Json } from '../../lib/compliance/template';
import { ASSUMPTIONS } from './assumptions';
import { fixed, type Charge, type PricingRule } from './charge';
import { nodesIn } from './node-groups';
import { HOURS_PER_MONTH, PRICES } from './prices';
import { readNumber, valueAt } from './read-number';

/** Periods from here on, in seconds, are of standard resolution. */
const STANDARD_PERIOD = 60;

/** An alarm is paid for each metric that it reads, and more when it looks more often than every minute. */
export const alarm: PricingRule = ({ properties }) => {
  const stats = items(properties['Metrics'])
    .map((metric) => valueAt(metric, 'MetricStat'))
    .filter((stat) => stat !== undefined);
  const periods: readonly (Json | undefined)[] =
    stats.length === 0 ? [properties['Period']] : stats.map((stat) => valueAt(stat, 'Period'));
  const isFast = periods.some((period) => (readNumber(period) ?? STANDARD_PERIOD) < STANDARD_PERIOD);
  return {
    charges: [fixed('Alarms and dashboards', isFast ? PRICES.fastAlarm : PRICES.alarm, periods.length)],
  };
};

export const dashboard: PricingRule = () => ({
  charges: [fixed('Alarms and dashboards', PRICES.dashboard, 1)],
});

/** Logs are paid when they are taken in, and for as long as they are kept. */
export const logGroup: PricingRule = () => ({ rates: ['logs', 'logStorage'] });

/**
 * Add-ons are free, but Container Insights pays for what its add-on observes: the cluster, and the pods that the add-ons
 * run on every node. Pods of yours come on top.
 */
export const addon: PricingRule = ({ properties }, { template }) => {
  if (textOf(properties['AddonName']) !== 'amazon-cloudwatch-observability') return {};
  const { clusterObservations, podObservations, podsPerNode } = ASSUMPTIONS;
  const { atLeast, atMost } = nodesIn(template);
  const perNode = podObservations.value * podsPerNode.value;
  const nodes: Charge = {
    kind: 'Metrics',
    basis: 'nodes',
    atLeast: [{ price: PRICES.observations, quantity: millionsIn(perNode * atLeast) }],
    atMost: [{ price: PRICES.observations, quantity: millionsIn(perNode * atMost) }],
  };
  return {
    charges: [fixed('Metrics', PRICES.observations, millionsIn(clusterObservations.value)), nodes],
    rates: ['observations', 'logs', 'logStorage'],
  };
};

/** Millions in a month of so many each minute. */
const millionsIn = (perMinute: number): number => (perMinute * 60 * HOURS_PER_MONTH) / 1_000_000;
