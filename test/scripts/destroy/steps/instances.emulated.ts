import { DescribeInstancesCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';

import { instances } from '../../../../scripts/destroy/steps/instances';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { FOREIGN, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();
const POOL = { Key: 'karpenter.sh/nodepool', Value: 'general' };

test('nodes that Karpenter has launched for the cluster end; those of groups and of other clusters stay', async () => {
  const launch = async (tags: { Key: string; Value: string }[]) => {
    const { Instances = [] } = await aws.ec2().send(
      new RunInstancesCommand({
        ImageId: 'ami-12c6146b',
        MinCount: 1,
        MaxCount: 1,
        TagSpecifications: [{ ResourceType: 'instance', Tags: tags }],
      }),
    );
    return Instances[0]?.InstanceId ?? '';
  };
  const ours = await launch([...OWNED, POOL]);
  const ofGroup = await launch(OWNED);
  const theirs = await launch([...FOREIGN, POOL]);
  const outcome = await instances.run(placeIn(aws), fastHow());
  expect(outcome).toStrictEqual({ did: [`deleted instance ${ours}`], stuck: [] });
  const Filters = [{ Name: 'instance-state-name', Values: ['running'] }];
  const { Reservations = [] } = await aws.ec2().send(new DescribeInstancesCommand({ Filters }));
  const running = Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId));
  expect(running.sort()).toStrictEqual([ofGroup, theirs].sort());
});
