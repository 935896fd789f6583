import { waitSeconds } from '../../../../lambda/alert-router/backoff';
import { FUNCTION_TIMEOUT } from '../../../../lib/alerting/slack/alert-queue';
import { propertiesOf } from '../../../support/construct-stack';
import { propertyOf } from '../../../support/property-of';
import { routerParts } from './support/router-parts';

const DAY = 86_400;

describe('AlertQueue', () => {
  const { stack, encryptionKey, topics, queue, written } = routerParts();
  const [incoming, unsent] = [written(queue.incoming.queueArn), written(queue.unsent.queueArn)];
  const key = written(encryptionKey.keyArn);
  const topicArns = Object.values(topics).map(({ topicArn }) => written(topicArn));
  const queues = propertiesOf(stack.rendered('AWS::SQS::Queue'));

  it('keeps alerts in encrypted queues: four days, 40 tries, then two weeks with the unsent', () => {
    expect(queues).toEqual([
      { QueueName: 'platform-test-unsent', KmsMasterKeyId: key, MessageRetentionPeriod: 14 * DAY },
      {
        QueueName: 'platform-test-alert-router',
        KmsMasterKeyId: key,
        MessageRetentionPeriod: 4 * DAY,
        VisibilityTimeout: 6 * FUNCTION_TIMEOUT.toSeconds(),
        RedrivePolicy: { deadLetterTargetArn: unsent, maxReceiveCount: 40 },
      },
    ]);
  });

  it('tries as often as the router’s waits need to outlast eight hours and a half without Slack', () => {
    const tries = Number(propertyOf(queues[1], 'RedrivePolicy', 'maxReceiveCount'));
    const waits = Array.from({ length: tries - 1 }, (_, index) => waitSeconds(index + 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(8.5 * 3600);
  });

  it('gets the messages of each topic, and what cannot be delivered waits with the unsent', () => {
    expect(propertiesOf(stack.rendered('AWS::SNS::Subscription'))).toEqual(
      topicArns.map((TopicArn) => ({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: incoming,
        RedrivePolicy: { deadLetterTargetArn: unsent },
      })),
    );
  });

  it('lets these topics deliver to both queues, and nobody without TLS', () => {
    const statements = propertiesOf(stack.rendered('AWS::SQS::QueuePolicy')).map((policy) =>
      propertyOf(policy, 'PolicyDocument', 'Statement'),
    );
    expect(statements).toEqual(
      [unsent, incoming].map((Resource): unknown => [
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        {
          Sid: 'DeliverAlerts',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource,
          Condition: { ArnEquals: { 'aws:SourceArn': topicArns } },
        },
      ]),
    );
  });

  it('is subscribed only once both queues let the topics in: no message is lost before', () => {
    const policies = Object.keys(stack.rendered('AWS::SQS::QueuePolicy')).sort();
    const subscriptions = Object.values(stack.rendered('AWS::SNS::Subscription'));
    expect(policies).toHaveLength(2);
    expect(subscriptions.map(({ DependsOn }) => DependsOn)).toEqual([policies, policies]);
  });
});
