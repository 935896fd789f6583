import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcEndpointCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2';

import { classicLoadBalancers } from '../../../../scripts/destroy/steps/classic-load-balancers';
import { guardDutyEndpoints } from '../../../../scripts/destroy/steps/guard-duty-endpoints';
import { interfaces } from '../../../../scripts/destroy/steps/interfaces';
import { securityGroups } from '../../../../scripts/destroy/steps/security-groups';
import { emulatedAccount } from '../../preflight/support/account';
import { fastHow } from '../support/how';
import { FOREIGN, makeNetwork, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

const group = async (vpc: string, name: string, tags: { Key: string; Value: string }[] = []): Promise<string> => {
  const { GroupId = '' } = await aws
    .ec2()
    .send(new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: vpc }));
  if (tags.length > 0) await aws.ec2().send(new CreateTagsCommand({ Resources: [GroupId], Tags: tags }));
  return GroupId;
};

const namesIn = async (vpc: string): Promise<string[]> => {
  const Filters = [{ Name: 'vpc-id', Values: [vpc] }];
  const { SecurityGroups = [] } = await aws.ec2().send(new DescribeSecurityGroupsCommand({ Filters }));
  return SecurityGroups.map(({ GroupName = '' }) => GroupName).sort();
};

const interfaceIn = async (subnet = '', description = 'left by a node'): Promise<string> => {
  const made = await aws.ec2().send(new CreateNetworkInterfaceCommand({ SubnetId: subnet, Description: description }));
  return made.NetworkInterface?.NetworkInterfaceId ?? '';
};

test('security groups of controllers go, and the rules that name them; those of stacks and of others stay', async () => {
  const { vpc } = await makeNetwork(aws);
  const backend = await group(vpc, 'k8s-traffic', OWNED);
  const nodes = await group(vpc, 'nodes', OWNED);
  await group(vpc, 'theirs', FOREIGN);
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

test('unused interfaces of the VPC go, those of other VPCs and of stacks stay', async () => {
  const { vpc, subnets } = await makeNetwork(aws);
  const other = await makeNetwork(aws);
  const left = await interfaceIn(subnets[0]);
  const ofStack = await interfaceIn(subnets[0]);
  const elsewhere = await interfaceIn(other.subnets[0]);
  const outcome = await interfaces.run(placeIn(aws, { vpcs: [vpc], ofStacks: new Set([ofStack]) }), fastHow());
  expect(outcome).toStrictEqual({ did: [`deleted network interface ${left}`], stuck: [] });
  const { NetworkInterfaces = [] } = await aws.ec2().send(new DescribeNetworkInterfacesCommand({}));
  const ids = NetworkInterfaces.map(({ NetworkInterfaceId }) => NetworkInterfaceId);
  expect(ids).toEqual(expect.arrayContaining([ofStack, elsewhere]));
});

test('a load balancer of the classic kind is named once, with the command that deletes it', async () => {
  const { vpc, subnets } = await makeNetwork(aws);
  for (const subnet of subnets) await interfaceIn(subnet, 'ELB a1b2c3');
  await interfaceIn(subnets[0], 'ELB app/front/0123456789abcdef');
  const { stuck } = await classicLoadBalancers.run(placeIn(aws, { vpcs: [vpc] }), fastHow());
  expect(stuck).toMatchObject([
    {
      what: 'classic load balancer a1b2c3',
      next: 'aws elb delete-load-balancer --load-balancer-name a1b2c3 --region us-east-1',
    },
  ]);
});

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
  const groupId = await group(vpc, 'GuardDutyManagedSecurityGroup', managed);
  const place = placeIn(aws, { vpcs: [vpc] });
  expect(await guardDutyEndpoints.run(place, fastHow())).toStrictEqual({
    did: [`deleted VPC endpoint ${theirs} of GuardDuty`],
    stuck: [],
  });
  expect((await securityGroups.run(place, fastHow())).did).toStrictEqual([
    `deleted security group ${groupId} (GuardDutyManagedSecurityGroup)`,
  ]);
});
