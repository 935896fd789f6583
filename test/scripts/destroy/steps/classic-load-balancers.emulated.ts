import { classicLoadBalancers } from '../../../../scripts/destroy/steps/classic-load-balancers';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { makeInterface, makeNetwork } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('a load balancer of the classic kind is named once, with the command that deletes it', async () => {
  const { vpc, subnets } = await makeNetwork(aws);
  for (const subnet of subnets) await makeInterface(aws, subnet, 'ELB a1b2c3');
  await makeInterface(aws, subnets[0], 'ELB app/front/0123456789abcdef');
  const { stuck } = await classicLoadBalancers.run(placeIn(aws, { vpcs: [vpc] }), fastHow());
  expect(stuck).toMatchObject([
    {
      what: 'classic load balancer a1b2c3',
      next: 'aws elb delete-load-balancer --load-balancer-name a1b2c3 --region us-east-1',
    },
  ]);
});
