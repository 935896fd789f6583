import { paginateDescribeInstances, TerminateInstancesCommand, type Instance } from '@aws-sdk/client-ec2';

import { isOwned } from '../owned';
import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Ends the nodes that Karpenter has launched: no group knows them, and they hold the nodes’ security group. */
export const instances: AwsStep = {
  id: 'instances',
  explanation: 'Instances that Karpenter has launched',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => launched(place),
        nameOf: ({ InstanceId = '' }) => `instance ${InstanceId}`,
        remove: ({ InstanceId = '' }) =>
          place.aws.ec2().send(new TerminateInstancesCommand({ InstanceIds: [InstanceId] })),
        byHand: ({ InstanceId = '' }) =>
          `aws ec2 modify-instance-attribute --no-disable-api-termination --instance-id ${InstanceId} --region ${place.region}`,
      },
      how,
    ),
};

async function launched({ aws, clusters }: Place): Promise<Instance[]> {
  const Filters = [
    { Name: 'tag-key', Values: ['karpenter.sh/nodepool'] },
    { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped', 'shutting-down'] },
  ];
  const found: Instance[] = [];
  for await (const { Reservations = [] } of paginateDescribeInstances({ client: aws.ec2() }, { Filters })) {
    found.push(...Reservations.flatMap(({ Instances = [] }) => Instances));
  }
  // Instances of Auto Mode are EKS’s: they go with the cluster, and EC2 lets nobody else end them.
  return found.filter(({ Tags, Operator }) => Operator?.Managed !== true && isOwned(Tags, clusters));
}
