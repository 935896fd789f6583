import { idsOf, ownedEverywhere, ownedResources } from '../../../../scripts/preflight/read/owned-resources';
import { emulatedAccount } from '../../../support/emulated-account';
import { deploy, redeploy } from '../support/stacks';
import { stackWith, targetWith } from '../support/target';

const account = emulatedAccount();
const queue = (QueueName: string) => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName } });
const target = (region: string) => targetWith({}, { account: account.id, region });
const NAME = 'platform-test-Eks';

describe(ownedResources, () => {
  test('lists physical ids of stacks that are there, and nothing of others', async () => {
    expect(await ownedResources(target('us-east-1'), account.freshAws())).toEqual([]);
    await deploy(
      account,
      { name: NAME, resources: { Ours: queue('ours') } },
      { name: 'x', resources: { X: queue('x') } },
    );
    const owned = await ownedResources(target('us-east-1'), account.freshAws());
    expect(owned).toMatchObject([{ stack: NAME, logicalId: 'Ours', type: 'AWS::SQS::Queue' }]);
    expect([...idsOf(owned, 'AWS::SQS::Queue')]).toEqual([expect.stringMatching(/\/ours$/)]);
    expect(idsOf(owned, 'AWS::SNS::Topic').size).toBe(0);
  });

  test('does not own what was kept when it left the stack', async () => {
    const kept = { ...queue('kept'), DeletionPolicy: 'Retain' };
    const stack = { name: NAME, region: 'eu-west-1' };
    await deploy(account, { ...stack, resources: { Kept: kept, Other: queue('other') } });
    await redeploy(account, { ...stack, resources: { Other: queue('other') } });
    const owned = await ownedResources(target('eu-west-1'), account.freshAws('eu-west-1'));
    expect(owned.map(({ logicalId }) => logicalId)).toEqual(['Other']);
  });

  test('asks in the Region of each stack', async () => {
    await deploy(account, { name: NAME, region: 'us-west-2', resources: { There: queue('there') } });
    const stacks = ['us-east-2', 'us-west-2'].map((region) => stackWith({}, { region }));
    const owned = await ownedEverywhere({ stacks }, account.freshAws('us-east-2'));
    expect(owned.map(({ logicalId }) => logicalId)).toEqual(['There']);
  });
});
