import { AuthorizeSecurityGroupIngressCommand, DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';

import { securityGroups } from '../../../../scripts/destroy/steps/security-groups';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { FOREIGN, makeGroup, makeNetwork, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

const namesIn = async (vpc: string): Promise<string[]> => {
  const Filters = [{ Name: 'vpc-id', Values: [vpc] }];
  const { SecurityGroups = [] } = await aws.ec2().send(new DescribeSecurityGroupsCommand({ Filters }));
  return SecurityGroups.map(({ GroupName = '' }) => GroupName).sort();
};

test('security groups of controllers go, and the rules that name them; those of stacks and of others stay', async () => {
  const { vpc } = await makeNetwork(aws);
  const backend = await makeGroup(aws, vpc, 'k8s-traffic', OWNED);
  const nodes = await makeGroup(aws, vpc, 'nodes', OWNED);
  await makeGroup(aws, vpc, 'theirs', FOREIGN);
  await aws.ec2().send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: nodes,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, UserIdGroupPairs: [{ GroupId: backend }] }],
    }),
  );
  const outcome = await securityGroups.run(placeIn(aws, { vpcs: [vpc], ofStacks: new Set([nodes]) }), fastHow());
  expect(outcome).toStrictEqual({ did: [`deleted security group ${backend} (k8s-traffic)`], stuck: [] });
  expect(await namesIn(vpc)).toStrictEqual(['default', 'nodes', 'theirs']);
});
