import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

import { askOnce } from '../../aws/ask-once';
import { existing } from '../existing';
import { NOTHING, type ToldBefore } from '../told-before';

/** What bootstrap was told when it made or last updated the stack of this name. */
export const toldBefore = askOnce(async (aws, StackName): Promise<ToldBefore> => {
  const found = await existing(() => aws.cloudFormation().send(new DescribeStacksCommand({ StackName })));
  const [stack] = found?.Stacks ?? [];
  if (stack === undefined) return NOTHING;
  const valueOf = (key: string): string =>
    stack.Parameters?.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue ?? '';
  const listOf = (key: string): string[] =>
    valueOf(key)
      .split(',')
      .filter((one) => one !== '');
  return {
    trust: listOf('TrustedAccounts'),
    executionPolicies: listOf('CloudFormationExecutionPolicies'),
    boundary: valueOf('InputPermissionsBoundary') || undefined,
  };
});
