import { DescribeNetworkInterfacesCommand } from '@aws-sdk/client-ec2';

import { interfaces } from '../../../../scripts/destroy/steps/interfaces';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { makeInterface, makeNetwork } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('unused interfaces of the VPC go, those of other VPCs and of stacks stay', async () => {
  const { vpc, subnets } = await makeNetwork(aws);
  const other = await makeNetwork(aws);
  const left = await makeInterface(aws, subnets[0]);
  const ofStack = await makeInterface(aws, subnets[0]);
  const elsewhere = await makeInterface(aws, other.subnets[0]);
  const outcome = await interfaces.run(placeIn(aws, { vpcs: [vpc], ofStacks: new Set([ofStack]) }), fastHow());
  expect(outcome).toStrictEqual({ did: [`deleted network interface ${left}`], stuck: [] });
  const { NetworkInterfaces = [] } = await aws.ec2().send(new DescribeNetworkInterfacesCommand({}));
  const ids = NetworkInterfaces.map(({ NetworkInterfaceId }) => NetworkInterfaceId);
  expect(ids).toEqual(expect.arrayContaining([ofStack, elsewhere]));
});
