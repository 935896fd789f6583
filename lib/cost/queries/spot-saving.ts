import { dollars, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

export const spotSaving: SavedQuery = {
  name: 'spot-saving',
  description: 'What Spot instances cost, what they would have cost on demand, and the difference, by instance type.',
  sql: () => `SELECT
  product_instance_type AS instance_type,
  round(sum(line_item_usage_amount), 0) AS hours,
  ${dollars('line_item_unblended_cost')} AS spot_usd,
  ${dollars('pricing_public_on_demand_cost')} AS on_demand_usd,
  ${dollars('pricing_public_on_demand_cost - line_item_unblended_cost')} AS saved_usd
FROM usage
WHERE ${THIS_MONTH}
  AND line_item_line_item_type = 'Usage'
  AND line_item_usage_type LIKE '%SpotUsage:%'
GROUP BY 1
ORDER BY 5 DESC`,
};
