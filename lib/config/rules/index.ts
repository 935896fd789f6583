import { anomalyMonitor } from './anomaly-monitor';
import { billingPartition } from './billing-partition';
import { budgetNotifications } from './budget-notifications';
import { capacityMix } from './capacity-mix';
import { copyBesideSecondRegion } from './copy-beside-second-region';
import { costPurpose } from './cost-purpose';
import { fargatePodSize } from './fargate-pod-size';
import { knownRegion } from './known-region';
import { kubectlFitsCluster } from './kubectl-fits-cluster';
import { namesWithinLimits } from './names-within-limits';
import { noRepetition } from './no-repetition';
import { nodeGroups } from './node-groups';
import { nodePoolLabels } from './node-pool-labels';
import { portRanges } from './port-ranges';
import { publicEndpoint } from './public-endpoint';
import { rangesDisjoint } from './ranges-disjoint';
import { rangesWellFormed } from './ranges-well-formed';
import { recordedStandards } from './recorded-standards';
import { recoveryObjectives } from './recovery-objectives';
import { reservedTags } from './reserved-tags';
import { roomForPods } from './room-for-pods';
import type { Rule } from './rule';
import { secondRegion } from './second-region';
import { uniqueNames } from './unique-names';
import { wayOut } from './way-out';
import { webhookKey } from './webhook-key';
import { workloadNamespaces } from './workload-namespaces';
import { zonesInRegion } from './zones-in-region';

/** Every cross-field rule, in the order in which an operator meets the properties. */
export const RULES: readonly Rule[] = [
  namesWithinLimits,
  knownRegion,
  reservedTags,
  rangesWellFormed,
  rangesDisjoint,
  zonesInRegion,
  roomForPods,
  wayOut,
  portRanges,
  kubectlFitsCluster,
  publicEndpoint,
  uniqueNames,
  noRepetition,
  capacityMix,
  nodeGroups,
  nodePoolLabels,
  fargatePodSize,
  workloadNamespaces,
  webhookKey,
  recordedStandards,
  secondRegion,
  copyBesideSecondRegion,
  recoveryObjectives,
  billingPartition,
  costPurpose,
  budgetNotifications,
  anomalyMonitor,
];
