import { isTrue, textOf } from '../../lib/compliance/template';
import { fixed, type Charge, type PricingRule } from './charge';
import { monthOf, unknownTypes } from './instances';
import { DETAILED_MONITORING } from './price-node-group';
import { hasPublicAddress } from './price-network';
import { HOURS_PER_MONTH, PRICES } from './prices';
import { volumesOf } from './volumes';

/** An instance outside any group: the NAT instance is the only one that we make. */
export const instance: PricingRule = ({ logicalId, properties }) => {
  const types = [textOf(properties['InstanceType'])];
  const { amounts, notPriced } = volumesOf(properties['BlockDeviceMappings']);
  const month = [...monthOf({ types, purchase: 'on-demand', count: 1 }, 'cheapest'), ...amounts];
  const whole: Charge = { kind: 'NAT', basis: 'fixed', atLeast: month, atMost: month };
  return {
    charges: [
      whole,
      ...(isTrue(properties['Monitoring'])
        ? [fixed('Metrics', DETAILED_MONITORING.price, DETAILED_MONITORING.quantity)]
        : []),
      ...(hasPublicAddress(properties['NetworkInterfaces'])
        ? [fixed('Public addresses', PRICES.publicAddress, HOURS_PER_MONTH)]
        : []),
    ],
    notPriced: [
      ...unknownTypes(types).map((type) => `instance ${logicalId} of type ${type}: no such type in the table`),
      ...notPriced.map((volume) => `${logicalId}, ${volume}`),
    ],
  };
};
