import { dollars, IS_POD, POD_COST, tag, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

/** Pods alone: control planes, volumes and traffic are in the cost by team. */
export const costByCluster: SavedQuery = {
  name: 'cost-by-cluster',
  description: 'What the pods of each cluster cost: the nodes they use, and what of these nodes nobody uses.',
  sql: () => `SELECT
  ${tag('aws_eks_cluster_name')} AS cluster,
  ${dollars('split_line_item_split_cost')} AS used_usd,
  ${dollars('split_line_item_unused_cost')} AS unused_usd,
  ${dollars(POD_COST)} AS total_usd
FROM usage
WHERE ${THIS_MONTH}
  AND ${IS_POD}
GROUP BY 1
ORDER BY 4 DESC`,
};
