import { dollars, EFFECTIVE_COST, IS_USAGE, tag, THIS_MONTH } from './fragments';
import type { SavedQuery } from './saved-query';

/** Rows of pods cost nothing by themselves here: their node is charged, so nothing is counted twice. */
export const costByTeam: SavedQuery = {
  name: 'cost-by-team',
  description: 'What the resources of each team cost, by service. Rows without a team lack the tag.',
  sql: ({ teamKey }) => `SELECT
  coalesce(${tag(teamKey)}, '(untagged)') AS team,
  line_item_product_code AS service,
  ${dollars(EFFECTIVE_COST)} AS cost_usd
FROM usage
WHERE ${THIS_MONTH}
  AND ${IS_USAGE}
GROUP BY 1, 2
ORDER BY 3 DESC`,
};
