import { isTrue, textOf } from '../../lib/compliance/template';
import { fixed, type PricingRule } from './charge';
import { PRICES } from './prices';
import { readNumber, valueAt } from './read-number';

/** Seconds between requests from which on a health check is a fast one. */
const FAST = 10;

/**
 * A health check is paid by the month, and each option on top: HTTPS, a text to look for, a short interval, latency.
 *
 * Source: https://aws.amazon.com/route53/pricing/, "Health Checks".
 */
export const healthCheck: PricingRule = ({ properties }) => {
  const value = (name: string) => valueAt(properties['HealthCheckConfig'], name);
  const options = [
    textOf(value('Type')).startsWith('HTTPS'),
    textOf(value('SearchString')) !== '',
    readNumber(value('RequestInterval')) === FAST,
    isTrue(value('MeasureLatency')),
  ].filter((given) => given).length;
  return {
    charges: [
      fixed('Health checks', PRICES.healthCheck, 1),
      ...(options === 0 ? [] : [fixed('Health checks', PRICES.healthCheckOption, options)]),
    ],
  };
};

/** A bucket is paid for what is in it, and for what it sends to a copy elsewhere. */
export const bucket: PricingRule = ({ properties }) => ({
  rates: ['objectStorage', ...(properties['ReplicationConfiguration'] === undefined ? [] : (['otherRegion'] as const))],
});
