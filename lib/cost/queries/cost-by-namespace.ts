import { dollars, IS_POD, POD_COST, tag, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

export const costByNamespace: SavedQuery = {
  name: 'cost-by-namespace',
  description: 'What the pods of each namespace of this cluster cost, with the idle share of their nodes.',
  sql: ({ cluster }) => `SELECT
  ${tag('aws_eks_namespace')} AS namespace,
  ${dollars('split_line_item_split_cost')} AS used_usd,
  ${dollars('split_line_item_unused_cost')} AS unused_usd,
  ${dollars(POD_COST)} AS total_usd
FROM usage
WHERE ${THIS_MONTH}
  AND ${IS_POD}
  AND ${tag('aws_eks_cluster_name')} = '${cluster}'
GROUP BY 1
ORDER BY 4 DESC`,
};
