import { paginateDescribeNetworkInterfaces } from '@aws-sdk/client-ec2';

import type { Place } from '../place';
import type { AwsStep } from '../step';

/**
 * Names load balancers of the classic kind, which Kubernetes makes where no controller does: each holds interfaces in the
 * VPC, and so the VPC. The Kubernetes API takes them down; this command has no client of their API.
 */
export const classicLoadBalancers: AwsStep = {
  id: 'classic-load-balancers',
  explanation: 'Load balancers of the classic kind are named: the Kubernetes API takes them down',
  async run(place) {
    const names = await classicNames(place);
    return {
      did: [],
      stuck: names.map((name) => ({
        what: `classic load balancer ${name}`,
        why: 'it stands in the VPC, and its Service is gone or was not reached',
        next: `aws elb delete-load-balancer --load-balancer-name ${name} --region ${place.region}`,
      })),
    };
  },
};

/** `ELB front`; the other kinds are described as `ELB app/front/1234`. */
const DESCRIPTION = /^ELB ([^/]+)$/;

async function classicNames({ aws, vpcs }: Place): Promise<string[]> {
  if (vpcs.length === 0) return [];
  const Filters = [{ Name: 'vpc-id', Values: [...vpcs] }];
  const names = new Set<string>();
  for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces(
    { client: aws.ec2() },
    { Filters },
  )) {
    for (const { Description = '' } of NetworkInterfaces) {
      const name = DESCRIPTION.exec(Description)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}
