import {
  DeleteLoadBalancerCommand,
  DescribeTagsCommand,
  paginateDescribeLoadBalancers,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { isOwned } from '../owned';
import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Deletes what the load balancer controller has made and has not taken down. */
export const loadBalancers: AwsStep = {
  id: 'load-balancers',
  explanation: 'Application and network load balancers of Services, Ingresses and Gateways',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => ownLoadBalancers(place),
        nameOf: ({ LoadBalancerName = '' }) => `load balancer ${LoadBalancerName}`,
        remove: ({ LoadBalancerArn }) =>
          place.aws.loadBalancing().send(new DeleteLoadBalancerCommand({ LoadBalancerArn })),
        byHand: ({ LoadBalancerArn = '' }) =>
          `aws elbv2 modify-load-balancer-attributes --load-balancer-arn ${LoadBalancerArn} ` +
          `--attributes Key=deletion_protection.enabled,Value=false --region ${place.region}`,
      },
      how,
    ),
};

async function ownLoadBalancers({ aws, clusters }: Place): Promise<LoadBalancer[]> {
  const client = aws.loadBalancing();
  const own: LoadBalancer[] = [];
  // As many as one question about tags takes.
  for await (const { LoadBalancers = [] } of paginateDescribeLoadBalancers({ client, pageSize: 20 }, {})) {
    const ResourceArns = LoadBalancers.flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? []);
    if (ResourceArns.length === 0) continue;
    const { TagDescriptions = [] } = await client.send(new DescribeTagsCommand({ ResourceArns }));
    const owned = TagDescriptions.filter(({ Tags }) => isOwned(Tags, clusters)).map(({ ResourceArn }) => ResourceArn);
    own.push(...LoadBalancers.filter(({ LoadBalancerArn }) => owned.includes(LoadBalancerArn)));
  }
  return own;
}
