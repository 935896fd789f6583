import { CreateLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';

import { lateLogGroups } from '../../../../scripts/destroy/steps/late-log-groups';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();
const place = placeIn(aws);

test('log groups of the cluster that were made anew go, those of another cluster stay', async () => {
  for (const cluster of ['platform-dev', 'platform-dev-pr12']) {
    const logGroupName = `/aws/eks/${cluster}/cluster`;
    await aws.logs().send(new CreateLogGroupCommand({ logGroupName }));
  }
  expect(await lateLogGroups.run(place, fastHow())).toStrictEqual({
    did: ['deleted log group /aws/eks/platform-dev/cluster'],
    stuck: [],
  });
  const { logGroups = [] } = await aws.logs().send(new DescribeLogGroupsCommand({}));
  expect(logGroups.map(({ logGroupName }) => logGroupName)).toStrictEqual(['/aws/eks/platform-dev-pr12/cluster']);
});
