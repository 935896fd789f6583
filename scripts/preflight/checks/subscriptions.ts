import { paginateListSubscriptionsByTopic, type Subscription } from '@aws-sdk/client-sns';

import { allPages } from '../../aws/all-pages';
import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { byHand, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import { literal } from '../pseudo-parameters';
import { referred } from '../referred';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** A mailbox that shall hear of what is published. */
interface WantedMail {
  readonly topic: string;
  readonly address: string;
}

/** What SNS says in the place of an ARN. */
const WAITING = 'PendingConfirmation';

/** Whoever does not confirm gets no alarm, and nobody notices before the first one is missed. */
export const subscriptions: Check = {
  id: 'subscriptions',
  explanation: 'Every address that is subscribed by mail has confirmed it, as far as the topics are there already.',
  mendedBy: 'following the link in the message',
  permissions: readsOf(['arn:aws:sns:*:*:*'], 'sns:ListSubscriptionsByTopic'),
  scope: 'region',
  async look(target, aws) {
    const looks = await Promise.all(wantedMails(target).map((mail) => lookAt(mail, target, aws)));
    return looks.flat();
  },
};

const wantedMails = (target: Target): WantedMail[] =>
  resourcesOf(target, 'AWS::SNS::Subscription').flatMap(({ properties, stack }) => {
    const address = literal(properties['Endpoint'], target);
    if (properties['Protocol'] !== 'email' || address === undefined) return [];
    const topic = literal(referred(properties['TopicArn'], stack, target)?.properties['TopicName'], target);
    return topic === undefined ? [] : [{ topic, address }];
  });

async function lookAt({ topic, address }: WantedMail, target: Target, aws: Aws): Promise<Observation[]> {
  const { account, partition, region } = target;
  const arn = `arn:${partition}:sns:${region}:${account}:${topic}`;
  const found = (await subscriptionsOf(aws, arn)).find(({ Endpoint }) => Endpoint === address);
  // The next deployment subscribes it.
  if (found === undefined) return [];
  if (found.SubscriptionArn !== WAITING) return [passed(`${address} hears of ${topic}`)];
  return [
    warning(
      `${address} has not confirmed its subscription to ${topic}, and hears of nothing`,
      byHand(
        `follow the link in the message "AWS Notification - Subscription Confirmation"; to have it sent again: ` +
          `aws sns subscribe --topic-arn ${arn} --protocol email --notification-endpoint ${address} --region ${region}`,
      ),
    ),
  ];
}

/** Nothing where the topic does not exist yet. */
const subscriptionsOf = askOnce(async (aws: Aws, TopicArn: string): Promise<readonly Subscription[]> => {
  const pages = paginateListSubscriptionsByTopic({ client: aws.sns() }, { TopicArn });
  return (await existing(() => allPages(pages, ({ Subscriptions }) => Subscriptions))) ?? [];
});
