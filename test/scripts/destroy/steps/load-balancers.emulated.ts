import { CreateLoadBalancerCommand, DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';

import { loadBalancers } from '../../../../scripts/destroy/steps/load-balancers';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { makeNetwork } from '../support/network';
import { placeIn } from '../support/place';

const account = emulatedAccount();
const aws = account.aws();
const tagged = (cluster: string) => [{ Key: 'elbv2.k8s.aws/cluster', Value: cluster }];

test('load balancers of the cluster go, those of others stay', async () => {
  const { subnets } = await makeNetwork(aws);
  for (const [name, cluster] of [
    ['ours', 'platform-dev'],
    ['theirs', 'platform-prod'],
  ] as const) {
    const Tags = tagged(cluster);
    await aws.loadBalancing().send(new CreateLoadBalancerCommand({ Name: name, Subnets: [...subnets], Tags }));
  }
  const place = placeIn(aws);
  expect(await loadBalancers.run(place, fastHow())).toStrictEqual({ did: ['deleted load balancer ours'], stuck: [] });
  const balancers = await aws.loadBalancing().send(new DescribeLoadBalancersCommand({}));
  expect(balancers.LoadBalancers?.map((one) => one.LoadBalancerName)).toStrictEqual(['theirs']);
  expect(await loadBalancers.run(place, fastHow())).toStrictEqual({ did: [], stuck: [] });
});

test('a load balancer that these credentials may not delete is named, with the reason', async () => {
  const { subnets } = await makeNetwork(aws);
  const Tags = tagged('platform-dev');
  await aws.loadBalancing().send(new CreateLoadBalancerCommand({ Name: 'kept', Subnets: [...subnets], Tags }));
  await account.refuse({ service: 'elasticloadbalancing', kind: 'denied', operation: 'DeleteLoadBalancer' });
  const { did, stuck } = await loadBalancers.run(placeIn(aws), fastHow());
  expect(did).toStrictEqual([]);
  expect(stuck).toMatchObject([{ what: 'load balancer kept', why: expect.stringContaining('may not') as string }]);
});
