import { CreateVpcEndpointCommand } from '@aws-sdk/client-ec2';

import { guardDutyEndpoints } from '../../../../scripts/destroy/steps/guard-duty-endpoints';
import { securityGroups } from '../../../../scripts/destroy/steps/security-groups';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { makeGroup, makeNetwork } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('the endpoint that GuardDuty has made goes with its group, other endpoints stay', async () => {
  const { vpc } = await makeNetwork(aws);
  const endpoint = async (service: string, tags: { Key: string; Value: string }[]) => {
    const made = await aws.ec2().send(
      new CreateVpcEndpointCommand({
        VpcId: vpc,
        VpcEndpointType: 'Interface',
        ServiceName: `com.amazonaws.us-east-1.${service}`,
        TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: tags }],
      }),
    );
    return made.VpcEndpoint?.VpcEndpointId ?? '';
  };
  const managed = [{ Key: 'GuardDutyManaged', Value: 'true' }];
  const theirs = await endpoint('guardduty-data', managed);
  await endpoint('sts', [{ Key: 'owner', Value: 'somebody' }]);
  const groupId = await makeGroup(aws, vpc, 'GuardDutyManagedSecurityGroup', managed);
  const place = placeIn(aws, { vpcs: [vpc] });
  expect(await guardDutyEndpoints.run(place, fastHow())).toStrictEqual({
    did: [`deleted VPC endpoint ${theirs} of GuardDuty`],
    stuck: [],
  });
  expect((await securityGroups.run(place, fastHow())).did).toStrictEqual([
    `deleted security group ${groupId} (GuardDutyManagedSecurityGroup)`,
  ]);
});
