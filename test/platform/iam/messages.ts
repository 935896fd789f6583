import type { Context } from './expectation';

/** Who can, and who cannot, reach a queue or a topic through its own policy. */
export interface MessageRow {
  readonly may: boolean;
  readonly action: string;
  /** A service, or the ARN of somebody whom IAM allows everything. */
  readonly principal: string;
  readonly because: string;
  readonly context: Context;
}

const ADMINISTRATOR = 'arn:{partition}:iam::{account}:role/administrator';
const FOREIGNER = 'arn:{partition}:iam::999988887777:role/administrator';

const can = (principal: string, action: string, because: string, context: Context = {}): MessageRow => ({
  may: true,
  principal,
  action,
  because,
  context,
});
const cannot = (...row: Parameters<typeof can>): MessageRow => ({ ...can(...row), may: false });

const EVENTS = 'events.amazonaws.com';
const CLOUDWATCH = 'cloudwatch.amazonaws.com';
const alarm = (account: string): Context => ({
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:{partition}:cloudwatch:{region}:${account}:alarm:{cluster}-nodes`,
});

/** Rows by what carries the policy: its type, and the resource that it is about. */
export const MESSAGES: Readonly<Record<string, { readonly on: string; readonly rows: readonly MessageRow[] }>> = {
  'AWS::SQS::QueuePolicy': {
    on: '{CapacityKarpenterInterruptionsQueue}',
    rows: [
      can(EVENTS, 'sqs:SendMessage', 'EventBridge announces interruptions', {
        'aws:SourceArn': '{CapacityKarpenterInterruptionsSpotInterruption}',
      }),
      cannot(EVENTS, 'sqs:SendMessage', 'A rule of another account', {
        'aws:SourceArn': 'arn:{partition}:events:{region}:999988887777:rule/intruder',
      }),
      cannot(EVENTS, 'sqs:SendMessage', 'A rule of nobody in particular'),
      cannot(EVENTS, 'sqs:ReceiveMessage', 'EventBridge reads nothing', {
        'aws:SourceArn': '{CapacityKarpenterInterruptionsSpotInterruption}',
      }),
      cannot(FOREIGNER, 'sqs:SendMessage', 'Another account'),
      cannot(ADMINISTRATOR, 'sqs:ReceiveMessage', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
    ],
  },
  'AWS::SNS::TopicPolicy': {
    on: '{AlarmTopic}',
    rows: [
      can(CLOUDWATCH, 'sns:Publish', 'Alarms of this account', alarm('{account}')),
      cannot(CLOUDWATCH, 'sns:Publish', 'Alarms of another account', alarm('999988887777')),
      cannot(CLOUDWATCH, 'sns:Publish', 'Alarms of nobody in particular'),
      cannot(CLOUDWATCH, 'sns:Subscribe', 'Alarms listen to nothing', alarm('{account}')),
      cannot(FOREIGNER, 'sns:Publish', 'Another account'),
      cannot(ADMINISTRATOR, 'sns:Publish', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
    ],
  },
};
