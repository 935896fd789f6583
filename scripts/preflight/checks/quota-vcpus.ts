import type { Instance } from '@aws-sdk/client-ec2';

import type { Check } from '../check';
import { byHand, warning } from '../observation';
import { reads } from '../permission';
import { appliedValue, QUOTA_VALUES } from '../quotas/applied-value';
import { instanceDemands, type InstanceDemand } from '../quotas/instance-demand';
import { judgeUse } from '../quotas/quota-use';
import { vcpuQuotaOf } from '../quotas/vcpu-quotas';
import { vcpuUses, type RunningInstance } from '../quotas/vcpu-uses';
import { runningInstances, vcpusOf } from '../read/instances';
import { idsOf, OWNED_RESOURCES, ownedResources, type OwnedResource } from '../read/owned-resources';

/** Five vCPUs is what a new account starts with: two nodes. */
export const quotaVcpus: Check = {
  id: 'quota-vcpus',
  explanation: 'The Region has vCPUs left for the nodes that the groups start with, and for those they may grow to.',
  mendedBy: '`aws service-quotas request-service-quota-increase`',
  permissions: [...QUOTA_VALUES, ...OWNED_RESOURCES, ...reads('ec2:DescribeInstances', 'ec2:DescribeInstanceTypes')],
  scope: 'region',
  async look(target, aws) {
    const demands = instanceDemands(target);
    if (demands.length === 0) return [];
    const [owned, instances] = await Promise.all([ownedResources(target, aws), runningInstances(aws)]);
    const running = instances.map((instance) => readInstance(instance, owned));
    const types = [...demands.flatMap((demand) => demand.types), ...running.map(({ type }) => type)];
    const uses = vcpuUses(demands, running, await vcpusOf(types, aws), aws.region);
    const judged = await Promise.all(
      uses.map(async (use) => judgeUse(use, await appliedValue(aws, use.quota), aws.region)),
    );
    return [...judged, ...unknownQuotas(demands)];
  },
};

function readInstance(instance: Instance, owned: readonly OwnedResource[]): RunningInstance {
  const { InstanceId = '', InstanceType: type = '', InstanceLifecycle, Tags = [] } = instance;
  const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value ?? '';
  // CloudFormation knows groups by these names, and instances only where it starts them itself.
  const nodeGroup = `${tag('eks:cluster-name')}/${tag('eks:nodegroup-name')}`;
  return {
    type,
    purchase: InstanceLifecycle === 'spot' ? 'spot' : 'on-demand',
    isOurs:
      idsOf(owned, 'AWS::EC2::Instance').has(InstanceId) ||
      idsOf(owned, 'AWS::EKS::Nodegroup').has(nodeGroup) ||
      idsOf(owned, 'AWS::AutoScaling::AutoScalingGroup').has(tag('aws:autoscaling:groupName')),
  };
}

const unknownQuotas = (demands: readonly InstanceDemand[]) =>
  demands.flatMap(({ name, types, purchase }) => {
    const unknown = types.filter((type) => vcpuQuotaOf(type, purchase) === undefined);
    return unknown.length === 0
      ? []
      : [
          warning(
            `${name} starts ${unknown.join(', ')} (${purchase}), whose quota is not known here`,
            byHand('look it up: aws service-quotas list-service-quotas --service-code ec2'),
          ),
        ];
  });
