import { liveGuard } from '../../../../scripts/preflight/checks/live-guard';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy, redeploy } from '../support/stacks';
import { stackWith, targetWith } from '../support/target';

const account = emulatedAccount();
const queue = (QueueName: string) => ({ Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName } } });
const targetIn = (region: string, name: string) => targetWith(queue(name), { account: account.id, region });

const look = (region: string, name: string) => ask(liveGuard, targetIn(region, name), account.freshAws(region));

describe('live-guard', () => {
  test('finds nothing to lose where nothing is deployed', async () => {
    expect(await look('us-east-1', 'a')).toEqual([
      { outcome: 'passed', says: 'no stack is deployed yet: nothing can be lost', fix: null },
    ]);
  });

  test('compares with what was deployed last, not with what was deployed first', async () => {
    const stack = { name: 'platform-test-Eks', region: 'eu-west-1' };
    await deploy(account, { ...stack, resources: queue('first') });
    expect(await look('eu-west-1', 'second')).toMatchObject([
      {
        outcome: 'failed',
        says: expect.stringMatching(
          /^platform-test-Eks\/Queue \(AWS::SQS::Queue\) would be replaced; QueueName: "first" becomes "second"\. Lost: /,
        ) as unknown,
        fix: { kind: 'by-hand', how: expect.stringMatching(/^put back QueueName.*--against deployed/) as unknown },
      },
    ]);
    await redeploy(account, { ...stack, resources: queue('second') });
    expect(await look('eu-west-1', 'second')).toEqual([
      {
        outcome: 'passed',
        says: 'nothing that holds state would be replaced or deleted in platform-test-Eks',
        fix: null,
      },
    ]);
  });

  test('reads a stack in the Region that it stands in', async () => {
    await deploy(account, { region: 'us-west-2', name: 'platform-test-DrRegion', resources: queue('there') });
    const second = stackWith(queue('elsewhere'), {
      account: account.id,
      region: 'us-west-2',
      stack: 'platform-test-DrRegion',
    });
    const target = targetIn('us-east-2', 'a');
    const both = { ...target, stacks: [...target.stacks, second] };
    expect(await ask(liveGuard, both, account.aws('us-east-2'))).toMatchObject([
      { outcome: 'failed', says: expect.stringMatching(/^platform-test-DrRegion\/Queue/) as unknown },
    ]);
  });

  test('finds a stack that the app made and no longer has, and leaves those of others alone', async () => {
    const region = 'eu-west-2';
    await deploy(
      account,
      { region, name: 'platform-test-Eks', resources: queue('a') },
      { region, name: 'platform-test-Mesh', resources: queue('b') },
      { region, name: 'platform-test-App', resources: queue('c'), description: 'Of another team' },
      { region, name: 'platform-test-two-Mesh', resources: queue('d') },
    );
    expect(await look('eu-west-2', 'a')).toMatchObject([
      { outcome: 'failed', says: expect.stringMatching(/^platform-test-Mesh\/platform-test-Mesh/) as unknown },
    ]);
  });

  test('takes a stack whose creation failed for one that is not there', async () => {
    const broken = { Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-0', CidrBlock: '10.0.0.0/24' } } };
    await deploy(account, {
      region: 'eu-west-3',
      name: 'platform-test-Eks',
      resources: { ...broken, ...queue('first') },
    });
    expect(await look('eu-west-3', 'second')).toMatchObject([{ outcome: 'passed' }]);
  });
});
