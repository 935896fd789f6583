import { DeleteLogGroupCommand, paginateDescribeLogGroups, type LogGroup } from '@aws-sdk/client-cloudwatch-logs';

import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/**
 * Deletes log groups that were made anew after their stack was gone: the control plane and the agents write a last record,
 * and CloudWatch makes the group for it, without a key and without an end. For environments whose log groups are to go.
 */
export const lateLogGroups: AwsStep = {
  id: 'late-log-groups',
  explanation: 'Log groups that a last record has made anew',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => late(place),
        nameOf: ({ logGroupName = '' }) => `log group ${logGroupName}`,
        remove: ({ logGroupName }) => place.aws.logs().send(new DeleteLogGroupCommand({ logGroupName })),
        byHand: ({ logGroupName = '' }) =>
          `aws logs delete-log-group --log-group-name ${logGroupName} --region ${place.region}`,
      },
      how,
    ),
};

async function late({ aws, clusters }: Place): Promise<LogGroup[]> {
  const found: LogGroup[] = [];
  for (const cluster of clusters) {
    for (const logGroupNamePrefix of [`/aws/eks/${cluster}/`, `/aws/containerinsights/${cluster}/`]) {
      for await (const { logGroups = [] } of paginateDescribeLogGroups(
        { client: aws.logs() },
        { logGroupNamePrefix },
      )) {
        found.push(...logGroups);
      }
    }
  }
  return found;
}
