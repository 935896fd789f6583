import { DescribeClusterCommand } from '@aws-sdk/client-eks';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { changedSettings } from '../cluster-settings';
import { byHand, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import { literal } from '../pseudo-parameters';
import { deployedTemplates } from '../read/deployed-templates';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf, type TargetResource } from '../resources';
import type { Target } from '../target';

/** CloudFormation compares templates: what somebody has changed by hand stays so, until the template changes it too. */
export const liveSettings: Check = {
  id: 'live-settings',
  explanation: 'Nobody has changed a cluster by hand since it was deployed: version, endpoint, logs, protection...',
  mendedBy: 'the configuration, or setting it back',
  permissions: [
    ...OWNED_RESOURCES,
    ...readsOf(['arn:aws:cloudformation:*:*:stack/*'], 'cloudformation:GetTemplate'),
    ...readsOf(['arn:aws:eks:*:*:cluster/*'], 'eks:DescribeCluster'),
  ],
  scope: 'region',
  async look(target, aws) {
    const clusters = resourcesOf(target, 'AWS::EKS::Cluster');
    if (clusters.length === 0) return [];
    const own = idsOf(await ownedResources(target, aws), 'AWS::EKS::Cluster');
    const there = clusters.flatMap((cluster) => {
      const name = literal(cluster.properties['Name'], target);
      return name !== undefined && own.has(name) ? [{ name, cluster }] : [];
    });
    if (there.length === 0) return [passed('no cluster is deployed yet')];
    return (await Promise.all(there.map(({ name, cluster }) => lookAt(name, cluster, target, aws)))).flat();
  },
};

async function lookAt(name: string, next: TargetResource, target: Target, aws: Aws): Promise<Observation[]> {
  const [{ stacks }, { cluster }] = await Promise.all([
    deployedTemplates({ ...target, stacks: [next.stack] }, aws),
    aws.eks().send(new DescribeClusterCommand({ name })),
  ]);
  const deployed = stacks.find((stack) => stack.name === next.stack.name)?.template.resources.get(next.logicalId);
  // Another logical id, or a template that is not ours: the guard says so.
  if (deployed === undefined || cluster === undefined) return [];
  const changed = changedSettings(cluster, deployed.properties, next.properties);
  if (changed.length === 0) return [passed(`cluster ${name} is as it was deployed`)];
  return changed.map((setting) =>
    warning(
      `cluster ${name}: ${setting.name} is ${setting.live}, and was deployed as ${setting.deployed}; the next deployment ` +
        (setting.next === undefined ? 'leaves it so' : `sets it to ${setting.next}`),
      byHand('write in the configuration what shall hold; where it says so already, set it back by hand'),
    ),
  );
}
