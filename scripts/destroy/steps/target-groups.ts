import {
  DeleteTargetGroupCommand,
  DescribeTagsCommand,
  paginateDescribeTargetGroups,
  type TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { isOwned } from '../owned';
import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Deletes the target groups of load balancers that are gone. */
export const targetGroups: AwsStep = {
  id: 'target-groups',
  explanation: 'Target groups of these load balancers',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => ownTargetGroups(place),
        nameOf: ({ TargetGroupName = '' }) => `target group ${TargetGroupName}`,
        remove: ({ TargetGroupArn }) =>
          place.aws.loadBalancing().send(new DeleteTargetGroupCommand({ TargetGroupArn })),
        byHand: ({ TargetGroupArn = '' }) =>
          `aws elbv2 delete-target-group --target-group-arn ${TargetGroupArn} --region ${place.region}`,
      },
      how,
    ),
};

async function ownTargetGroups({ aws, clusters }: Place): Promise<TargetGroup[]> {
  const client = aws.loadBalancing();
  const own: TargetGroup[] = [];
  // As many as one question about tags takes.
  for await (const { TargetGroups = [] } of paginateDescribeTargetGroups({ client, pageSize: 20 }, {})) {
    const ResourceArns = TargetGroups.flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []);
    if (ResourceArns.length === 0) continue;
    const { TagDescriptions = [] } = await client.send(new DescribeTagsCommand({ ResourceArns }));
    const owned = TagDescriptions.filter(({ Tags }) => isOwned(Tags, clusters)).map(({ ResourceArn }) => ResourceArn);
    own.push(...TargetGroups.filter(({ TargetGroupArn }) => owned.includes(TargetGroupArn)));
  }
  return own;
}
