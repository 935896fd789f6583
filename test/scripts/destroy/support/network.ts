import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';

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
