import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

import { deploymentLockName } from '../../config/deployment-lock';
import { clusterName, namePrefix, secondName } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { Permission } from '../../identity/permission';
import type { Target } from '../target';

/**
 * What `npm run deploy` does with the credentials at hand: it takes the lock of an environment and, where that stands in
 * their own account, looks whether what stands is what was deployed. Everything else it does as a bootstrap role.
 */
export function watchOver(
  scope: IConstruct,
  environment: Environment,
  targets: readonly Target[],
): readonly Permission[] {
  const { account, region, recovery } = environment;
  const stack = Stack.of(scope);
  const prefix = namePrefix(environment);
  const arn = (service: string, where: string, resource: string) =>
    stack.formatArn({ service, region: where, resource });
  const lock: Permission = {
    sid: 'LockEnvironment',
    actions: ['ssm:DeleteParameter', 'ssm:GetParameter', 'ssm:PutParameter'],
    resources: [arn('ssm', region, `parameter${deploymentLockName(prefix)}`)],
  };
  if (account !== undefined && account !== stack.account) return [lock];
  const clusters = [
    { where: region, cluster: clusterName(environment) },
    ...(recovery === undefined ? [] : [{ where: recovery.region, cluster: clusterName(secondName(environment)) }]),
  ];
  return [
    lock,
    {
      sid: 'LookAtStacks',
      actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
      resources: targets.map((target) => arn('cloudformation', target.region, `stack/${prefix}-*/*`)),
      wildcard: 'The ARN of a stack ends with an id of its own; all stacks of the environment begin with its name.',
    },
    {
      sid: 'LookAtClusters',
      actions: [
        'eks:DescribeAddon',
        'eks:DescribeCluster',
        'eks:DescribeNodegroup',
        'eks:ListAddons',
        'eks:ListNodegroups',
      ],
      resources: clusters.flatMap(({ where, cluster }) =>
        [`cluster/${cluster}`, `addon/${cluster}/*/*`, `nodegroup/${cluster}/*/*`].map((resource) =>
          arn('eks', where, resource),
        ),
      ),
      wildcard: 'The ARNs of add-ons and node groups end with an id of their own.',
    },
  ];
}
