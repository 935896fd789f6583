import type { Aws } from '../../aws/aws';
import { minorBeside, minorNumber } from '../minor';
import type { PlannedCluster } from '../planned-cluster';
import { addons, type LiveAddon } from './addons';
import { answered, type Answer } from './answer';
import { controlPlane, type ControlPlane } from './control-plane';
import { fargateProfiles } from './fargate-profiles';
import { insights, type Insight } from './insights';
import { nodeGroups, type LiveNodeGroup } from './node-groups';
import { nodes, type LiveNode } from './nodes';
import { offeredVersions, type OfferedVersion } from './offered-versions';

/** A cluster as AWS describes it, each part as far as AWS answered. */
export interface LiveCluster {
  readonly planned: PlannedCluster;
  readonly controlPlane: ControlPlane;
  readonly offered: Answer<readonly OfferedVersion[]>;
  readonly nodeGroups: Answer<readonly LiveNodeGroup[]>;
  readonly addons: Answer<readonly LiveAddon[]>;
  readonly nodes: Answer<readonly LiveNode[]>;
  readonly fargateProfiles: Answer<readonly string[]>;
  /** Into the upgrade to the next minor; empty when the cluster has arrived. */
  readonly insights: Answer<readonly Insight[]>;
}

/**
 * Reads a cluster; undefined where there is none.
 *
 * @param to where it shall go: what EKS thinks of the next minor on the way is asked as well
 */
export async function readCluster(
  aws: Aws,
  planned: PlannedCluster,
  to: string,
): Promise<Answer<LiveCluster | undefined>> {
  const { name } = planned;
  const found = await answered(aws, () => controlPlane(aws, name));
  if (!('value' in found)) return found;
  if (found.value === undefined) return { value: undefined };
  const { version } = found.value;
  const hasArrived = minorNumber(version) >= minorNumber(to);
  const [offered, groups, installed, running, profiles, known] = await Promise.all([
    answered(aws, () => offeredVersions(aws)),
    answered(aws, () => nodeGroups(aws, name)),
    answered(aws, () => addons(aws, name)),
    answered(aws, () => nodes(aws, name)),
    answered(aws, () => fargateProfiles(aws, name)),
    hasArrived ? { value: [] } : answered(aws, () => insights(aws, name, minorBeside(version, 1))),
  ]);
  return {
    value: {
      planned,
      controlPlane: found.value,
      offered,
      nodeGroups: groups,
      addons: installed,
      nodes: running,
      fargateProfiles: profiles,
      insights: known,
    },
  };
}
