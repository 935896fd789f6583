import { CreateTargetGroupCommand, DescribeTargetGroupsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';

import { targetGroups } from '../../../../scripts/destroy/steps/target-groups';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { makeNetwork } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('target groups of the cluster go, those of others stay', async () => {
  const { vpc } = await makeNetwork(aws);
  for (const [Name, Value] of [
    ['ours', 'platform-dev'],
    ['theirs', 'platform-prod'],
  ] as const) {
    const Tags = [{ Key: 'elbv2.k8s.aws/cluster', Value }];
    await aws
      .loadBalancing()
      .send(new CreateTargetGroupCommand({ Name, Protocol: 'HTTP', Port: 80, VpcId: vpc, Tags }));
  }
  expect(await targetGroups.run(placeIn(aws), fastHow())).toStrictEqual({
    did: ['deleted target group ours'],
    stuck: [],
  });
  const { TargetGroups = [] } = await aws.loadBalancing().send(new DescribeTargetGroupsCommand({}));
  expect(TargetGroups.map(({ TargetGroupName }) => TargetGroupName)).toStrictEqual(['theirs']);
});
