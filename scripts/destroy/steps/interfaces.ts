import {
  DeleteNetworkInterfaceCommand,
  paginateDescribeNetworkInterfaces,
  type NetworkInterface,
} from '@aws-sdk/client-ec2';

import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Deletes network interfaces that nothing uses: nodes that end leave them behind, and they hold subnets and groups. */
export const interfaces: AwsStep = {
  id: 'interfaces',
  explanation: 'Network interfaces in the VPC that nothing uses any more',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => unused(place),
        nameOf: ({ NetworkInterfaceId = '' }) => `network interface ${NetworkInterfaceId}`,
        remove: ({ NetworkInterfaceId }) =>
          place.aws.ec2().send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId })),
        byHand: ({ NetworkInterfaceId = '' }) =>
          `aws ec2 delete-network-interface --network-interface-id ${NetworkInterfaceId} --region ${place.region}`,
      },
      how,
    ),
};

async function unused({ aws, vpcs, ofStacks }: Place): Promise<NetworkInterface[]> {
  if (vpcs.length === 0) return [];
  const Filters = [
    { Name: 'vpc-id', Values: [...vpcs] },
    { Name: 'status', Values: ['available'] },
  ];
  const found: NetworkInterface[] = [];
  for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces(
    { client: aws.ec2() },
    { Filters },
  )) {
    found.push(...NetworkInterfaces);
  }
  // Those of NAT gateways, endpoints, load balancers and functions are theirs to delete.
  return found.filter(
    ({ NetworkInterfaceId = '', RequesterManaged }) => RequesterManaged !== true && !ofStacks.has(NetworkInterfaceId),
  );
}
