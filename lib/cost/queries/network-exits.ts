import { dollars, IS_USAGE, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

/** Next to `npm run costs`, which tells from how much traffic on an endpoint pays. */
export const networkExits: SavedQuery = {
  name: 'network-exits',
  description: 'What NAT gateways and VPC endpoints cost, by the hour and by the GB, each resource by itself.',
  sql: () => `SELECT
  line_item_resource_id AS resource,
  line_item_usage_type AS charge,
  round(sum(line_item_usage_amount), 1) AS hours_or_gb,
  ${dollars('line_item_unblended_cost')} AS cost_usd
FROM usage
WHERE ${THIS_MONTH}
  AND ${IS_USAGE}
  AND (line_item_usage_type LIKE '%NatGateway-%' OR line_item_usage_type LIKE '%VpcEndpoint-%')
GROUP BY 1, 2
ORDER BY 4 DESC`,
};
