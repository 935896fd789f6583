import { ConfirmSubscriptionCommand, CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';

import type { JsonObject } from '../../../../lib/compliance/template';
import { subscriptions } from '../../../../scripts/preflight/checks/subscriptions';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const topicWith = (TopicName: string, Endpoint: string, Protocol = 'email') => ({
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName } },
  Mail: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'Topic' }, Protocol, Endpoint } },
});
const look = (resources: JsonObject) =>
  ask(subscriptions, targetWith(resources, { account: account.id }), account.freshAws());

async function subscribe(Name: string, ...addresses: readonly string[]): Promise<string> {
  const sns = account.aws().sns();
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name }));
  for (const Endpoint of addresses) {
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint }));
  }
  return TopicArn;
}

describe('subscriptions', () => {
  test('warns of an address that has not confirmed, although others have', async () => {
    const TopicArn = await subscribe('platform-prod-alarms', 'first@example.com', 'second@example.com');
    // In the emulator, the token is the address.
    await account
      .aws()
      .sns()
      .send(new ConfirmSubscriptionCommand({ TopicArn, Token: 'first@example.com' }));
    expect(await look(topicWith('platform-prod-alarms', 'first@example.com'))).toEqual([
      { outcome: 'passed', says: 'first@example.com hears of platform-prod-alarms', fix: null },
    ]);
    expect(await look(topicWith('platform-prod-alarms', 'second@example.com'))).toEqual([
      {
        outcome: 'warning',
        says: 'second@example.com has not confirmed its subscription to platform-prod-alarms, and hears of nothing',
        fix: {
          kind: 'by-hand',
          how:
            'follow the link in the message "AWS Notification - Subscription Confirmation"; to have it sent again: ' +
            `aws sns subscribe --topic-arn ${TopicArn} --protocol email --notification-endpoint second@example.com --region us-east-1`,
        },
      },
    ]);
  });

  test('asks nothing of other kinds of subscriptions', async () => {
    await subscribe('platform-prod-queued');
    expect(await look(topicWith('platform-prod-queued', 'arn:aws:sqs:us-east-1:1:queue', 'sqs'))).toEqual([]);
  });

  test('has nothing to say where the topic or the subscription is yet to be made', async () => {
    expect(await look(topicWith('platform-prod-future', 'first@example.com'))).toEqual([]);
    await subscribe('platform-prod-fresh', 'first@example.com');
    expect(await look(topicWith('platform-prod-fresh', 'third@example.com'))).toEqual([]);
  });
});
