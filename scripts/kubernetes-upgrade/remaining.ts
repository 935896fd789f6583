import { otherwise } from './live/answer';
import type { LiveCluster } from './live/live-cluster';
import { targetAddons } from './target-addons';

/**
 * What of a cluster is not yet as it shall be at a version, in the order in which a deployment brings it about. A part
 * that AWS did not describe is not done: nobody has seen that it is.
 */
export function remaining(live: LiveCluster, to: string): string[] {
  const { planned, controlPlane, nodeGroups, addons } = live;
  const { name } = planned;
  const targets = targetAddons(planned.environment, to);
  return [
    ...(controlPlane.version === to ? [] : [`the control plane of ${name} runs ${controlPlane.version}`]),
    ...(controlPlane.status === 'ACTIVE' ? [] : [`${name} is ${controlPlane.status}`]),
    ...('trouble' in addons ? [`add-ons of ${name}: ${addons.trouble}`] : []),
    ...otherwise(addons, []).flatMap((addon) => {
      const wanted = targets.find((target) => target.name === addon.name)?.version ?? addon.version;
      const is = `add-on ${addon.name} of ${name} is ${addon.status} at ${addon.version}`;
      return addon.status === 'ACTIVE' && addon.version === wanted ? [] : [`${is}, and shall be ${wanted}`];
    }),
    ...('trouble' in nodeGroups ? [`node groups of ${name}: ${nodeGroups.trouble}`] : []),
    ...otherwise(nodeGroups, []).flatMap((group) =>
      group.status === 'ACTIVE' && group.version === to
        ? []
        : [`node group ${group.name} of ${name} is ${group.status} and runs ${group.version}`],
    ),
  ];
}
