import { costByCluster } from './cost-by-cluster';
import { costByNamespace } from './cost-by-namespace';
import { costByTeam } from './cost-by-team';
import { idleNodes } from './idle-nodes';
import { networkExits } from './network-exits';
import type { SavedQuery } from './saved-query';
import { spotSaving } from './spot-saving';

/** Every saved query, in the order in which people ask. */
export const SAVED_QUERIES: readonly SavedQuery[] = [
  costByCluster,
  costByNamespace,
  costByTeam,
  spotSaving,
  networkExits,
  idleNodes,
];
