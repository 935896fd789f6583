import { DeleteVpcEndpointsCommand, paginateDescribeVpcEndpoints, type VpcEndpoint } from '@aws-sdk/client-ec2';

import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/**
 * Deletes the endpoint that GuardDuty puts into the VPC for its agents: no stack knows it, and it holds subnets and VPC.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-agent-resource-clean-up.html
 */
export const guardDutyEndpoints: AwsStep = {
  id: 'guard-duty-endpoints',
  explanation: 'The VPC endpoint that GuardDuty makes for its agents',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => ofGuardDuty(place),
        nameOf: ({ VpcEndpointId = '' }) => `VPC endpoint ${VpcEndpointId} of GuardDuty`,
        remove: ({ VpcEndpointId = '' }) =>
          place.aws.ec2().send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [VpcEndpointId] })),
        byHand: ({ VpcEndpointId = '' }) =>
          `aws ec2 delete-vpc-endpoints --vpc-endpoint-ids ${VpcEndpointId} --region ${place.region}`,
      },
      how,
    ),
};

async function ofGuardDuty({ aws, vpcs, ofStacks }: Place): Promise<VpcEndpoint[]> {
  if (vpcs.length === 0) return [];
  const Filters = [
    { Name: 'vpc-id', Values: [...vpcs] },
    { Name: 'tag:GuardDutyManaged', Values: ['true'] },
  ];
  const found: VpcEndpoint[] = [];
  for await (const { VpcEndpoints = [] } of paginateDescribeVpcEndpoints({ client: aws.ec2() }, { Filters })) {
    found.push(...VpcEndpoints);
  }
  return found.filter(
    ({ VpcEndpointId = '', State = '' }) => !ofStacks.has(VpcEndpointId) && !/^deleted$/i.test(State),
  );
}
