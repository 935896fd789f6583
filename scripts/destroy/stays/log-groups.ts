import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';

import type { Keepsake } from './keepsake';

/** Log groups: their names are fixed, so a next copy of the environment needs them gone. */
export const logGroups: Keepsake = {
  type: 'AWS::Logs::LogGroup',
  kind: 'log group',
  arn: /^arn:[^:]+:logs:[^:]+:[^:]+:log-group:(.+?)(?::\*)?$/,
  async stands(aws, logGroupNamePrefix) {
    const { logGroups: found = [] } = await aws.logs().send(new DescribeLogGroupsCommand({ logGroupNamePrefix }));
    return found.some(({ logGroupName }) => logGroupName === logGroupNamePrefix);
  },
  command: (id, region) => `aws logs delete-log-group --log-group-name ${id} --region ${region}`,
};
