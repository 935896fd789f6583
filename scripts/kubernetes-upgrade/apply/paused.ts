import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

import type { Aws } from '../../aws/aws';

/** Whether the last update of a stack stopped where it failed, without a rollback: the next one goes on from there. */
export async function isPaused(aws: Aws, stack: string): Promise<boolean> {
  const { Stacks = [] } = await aws.cloudFormation().send(new DescribeStacksCommand({ StackName: stack }));
  return Stacks.some(({ StackStatus }) => StackStatus === 'UPDATE_FAILED');
}
