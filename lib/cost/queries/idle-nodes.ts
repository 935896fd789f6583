import { dollars, IS_POD, POD_COST, tag, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

export const idleNodes: SavedQuery = {
  name: 'idle-nodes',
  description: 'Nodes of this cluster that are paid for and not used, the dearest first.',
  sql: ({ cluster }) => `SELECT
  split_line_item_parent_resource_id AS node,
  ${dollars('split_line_item_split_cost')} AS used_usd,
  ${dollars('split_line_item_unused_cost')} AS unused_usd,
  round(100 * sum(split_line_item_unused_cost) / nullif(sum(${POD_COST}), 0), 0) AS unused_percent
FROM usage
WHERE ${THIS_MONTH}
  AND ${IS_POD}
  AND ${tag('aws_eks_cluster_name')} = '${cluster}'
GROUP BY 1
ORDER BY 3 DESC
LIMIT 100`,
};
