import {
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
} from '@aws-sdk/client-ec2';

import type { Aws } from '../../../../scripts/aws/aws';

/** A VPC with two subnets. */
export async function makeNetwork(aws: Aws): Promise<{ readonly vpc: string; readonly subnets: readonly string[] }> {
  const { Vpc } = await aws.ec2().send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
  const vpc = Vpc?.VpcId ?? '';
  const subnets: string[] = [];
  for (const [index, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await aws.ec2().send(
      new CreateSubnetCommand({
        VpcId: vpc,
        CidrBlock: `10.9.${index}.0/24`,
        AvailabilityZone: `${aws.region}${zone}`,
      }),
    );
    subnets.push(Subnet?.SubnetId ?? '');
  }
  return { vpc, subnets };
}

/** What a controller of the cluster puts on what it makes. */
export const OWNED = [{ Key: 'kubernetes.io/cluster/platform-dev', Value: 'owned' }];
/** The same in another cluster. */
export const FOREIGN = [{ Key: 'kubernetes.io/cluster/platform-prod', Value: 'owned' }];

/** A security group: its id. */
export async function makeGroup(
  aws: Aws,
  vpc: string,
  name: string,
  tags: { Key: string; Value: string }[] = [],
): Promise<string> {
  const { GroupId = '' } = await aws
    .ec2()
    .send(new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: vpc }));
  if (tags.length > 0) await aws.ec2().send(new CreateTagsCommand({ Resources: [GroupId], Tags: tags }));
  return GroupId;
}

/** An interface that nothing uses: its id. */
export async function makeInterface(aws: Aws, subnet = '', description = 'left by a node'): Promise<string> {
  const made = await aws.ec2().send(new CreateNetworkInterfaceCommand({ SubnetId: subnet, Description: description }));
  return made.NetworkInterface?.NetworkInterfaceId ?? '';
}
