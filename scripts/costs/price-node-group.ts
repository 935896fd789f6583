import { isTrue } from '../../lib/compliance/template';
import { ASSUMPTIONS } from './assumptions';
import type { Amount, Charge, Cost, PricingRule } from './charge';
import { readNodeGroup, type NodeGroup } from './node-groups';
import { monthOf, unknownTypes } from './instances';
import { PRICES } from './prices';
import { valueAt } from './read-number';
import { volumesOf } from './volumes';

/** Nodes of a group: at least the fewest of its cheapest type, at most the most of its dearest, each with its volumes. */
export const nodeGroup: PricingRule = (resource, { template }): Cost => {
  const group = readNodeGroup(resource, template);
  if (group === undefined) return {};
  if (typeof group === 'string') return { notPriced: [group] };
  const data = valueAt(group.launchTemplate?.properties, 'LaunchTemplateData');
  const { amounts, notPriced } = volumesOf(valueAt(data, 'BlockDeviceMappings'));
  const monitored = isTrue(valueAt(data, 'Monitoring', 'Enabled'));
  return {
    charges: [
      nodes(group),
      perNode('Node volumes', group, amounts),
      ...(monitored ? [perNode('Metrics', group, [DETAILED_MONITORING])] : []),
    ],
    notPriced: [
      ...unknownTypes(group.types).map(
        (type) => `nodes of ${group.logicalId} of type ${type}: no such type in the table`,
      ),
      ...(group.types.length === 0 ? [`nodes of ${group.logicalId}: it names no instance types`] : []),
      ...(group.launchTemplate === undefined
        ? [`volumes of ${group.logicalId}: its launch template is not in this template`]
        : notPriced.map((volume) => `${group.logicalId}, ${volume}`)),
    ],
  };
};

/** What detailed monitoring costs for one instance. */
export const DETAILED_MONITORING: Amount = { price: PRICES.metric, quantity: ASSUMPTIONS.detailedMetrics.value };

function nodes({ types, minSize, maxSize, bought }: NodeGroup): Charge {
  const month = (size: number, choice: 'cheapest' | 'dearest') =>
    bought(size)
      .filter(({ count }) => count > 0)
      .flatMap((part) => monthOf({ ...part, types }, choice));
  return { kind: 'Nodes', basis: 'nodes', atLeast: month(minSize, 'cheapest'), atMost: month(maxSize, 'dearest') };
}

const perNode = (kind: Charge['kind'], { minSize, maxSize }: NodeGroup, amounts: readonly Amount[]): Charge => ({
  kind,
  basis: 'nodes',
  atLeast: times(amounts, minSize),
  atMost: times(amounts, maxSize),
});

const times = (amounts: readonly Amount[], count: number): Amount[] =>
  count === 0 ? [] : amounts.map(({ price, quantity }) => ({ price, quantity: quantity * count }));
