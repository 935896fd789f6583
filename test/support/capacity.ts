import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';

import { Capacity } from '../../lib/cluster/capacity/capacity';
import type { EnvironmentInput } from '../../lib/config/schema';
import { withCapacity } from './configuration';
import { ConstructStack } from './construct-stack';

/** A list of capacity on a cluster, with a group for nodes and a key for volumes that are made elsewhere. */
export function capacityIn(...items: EnvironmentInput['capacity']) {
  const environment = withCapacity(...items);
  const stack = new ConstructStack(environment);
  const { cluster } = stack.controlPlane();
  const capacity = new Capacity(stack, 'Capacity', {
    environment,
    cluster,
    securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-nodes'),
    volumeKey: kms.Key.fromKeyArn(stack, 'VolumeKey', 'arn:aws:kms:us-east-1:111122223333:key/volumes'),
  });
  return { stack, capacity };
}
