import { isTrue, textOf } from '../../lib/compliance/template';
import { fixed, type PricingRule } from './charge';
import { PRICES } from './prices';

/** Rotations that make a key dearer; those after them are free. */
const PAID_ROTATIONS = 2;

/** A key, and its rotations: each of the first two, a year apart, adds the price of a key. */
export const key: PricingRule = ({ properties }) => ({
  charges: [fixed('Keys and secrets', PRICES.key, 1)],
  rates: ['keyRequests'],
  later: isTrue(properties['EnableKeyRotation'])
    ? [
        {
          what: 'yearly rotation of a KMS key',
          monthly: PRICES.keyRotation.usd * PAID_ROTATIONS,
          when: 'half of it after a year, all of it after two',
        },
      ]
    : [],
});

export const secret: PricingRule = () => ({ charges: [fixed('Keys and secrets', PRICES.secret, 1)] });

/** Standard parameters are free. */
export const parameter: PricingRule = ({ properties }) =>
  textOf(properties['Tier']) === 'Advanced'
    ? { charges: [fixed('Keys and secrets', PRICES.advancedParameter, 1)] }
    : {};
