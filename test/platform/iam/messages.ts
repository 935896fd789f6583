import type { Context } from './expectation';

/** Who can, and who cannot, reach a queue, a topic or a bucket through its own policy. */
export interface MessageRow {
  readonly may: boolean;
  readonly action: string;
  /** A service, or the ARN of somebody whom IAM allows everything. */
  readonly principal: string;
  readonly because: string;
  readonly context: Context;
  /** Below the resource: the key of an object, with its slash. */
  readonly object?: string;
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

const RULE_OF_OTHERS: Context = { 'aws:SourceArn': 'arn:{partition}:events:{region}:999988887777:rule/intruder' };
const FOREIGN_RULE: Context = { 'aws:SourceArn': 'arn:{partition}:events:{region}:{account}:rule/somebody-elses' };

/** A topic of alerts: one of the rules that publish to it, and one that publishes to another. */
const alerts = (severity: string, rule: string, other: string) => ({
  on: `{Alerts${severity}Topic}`,
  rows: [
    can(EVENTS, 'sns:Publish', 'A rule of its severity', { 'aws:SourceArn': `{Alerts${rule}}` }),
    cannot(EVENTS, 'sns:Publish', 'A rule of another severity', { 'aws:SourceArn': `{Alerts${other}}` }),
    cannot(EVENTS, 'sns:Publish', 'Another rule of this account', FOREIGN_RULE),
    cannot(EVENTS, 'sns:Publish', 'A rule of another account', RULE_OF_OTHERS),
    cannot(EVENTS, 'sns:Publish', 'A rule of nobody in particular'),
    cannot(EVENTS, 'sns:Subscribe', 'Rules listen to nothing', { 'aws:SourceArn': `{Alerts${rule}}` }),
    cannot(CLOUDWATCH, 'sns:Publish', 'Alarms have a topic of their own', alarm('{account}')),
    cannot(FOREIGNER, 'sns:Publish', 'Another account'),
    cannot(ADMINISTRATOR, 'sns:Publish', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
  ],
});

const SNS = 'sns.amazonaws.com';

/** A queue of the router: the topics of alerts and of alarms fill it. */
const ofRouter = (on: string) => ({
  on,
  rows: [
    can(SNS, 'sqs:SendMessage', 'A topic of alerts', { 'aws:SourceArn': '{AlertsInfoTopic}' }),
    can(SNS, 'sqs:SendMessage', 'The topic of alarms', { 'aws:SourceArn': '{AlarmTopic}' }),
    cannot(SNS, 'sqs:SendMessage', 'Another topic of this account', {
      'aws:SourceArn': 'arn:{partition}:sns:{region}:{account}:somebody-elses',
    }),
    cannot(SNS, 'sqs:SendMessage', 'A topic of nobody in particular'),
    cannot(SNS, 'sqs:ReceiveMessage', 'Topics read nothing', { 'aws:SourceArn': '{AlertsInfoTopic}' }),
    cannot(FOREIGNER, 'sqs:SendMessage', 'Another account'),
    cannot(ADMINISTRATOR, 'sqs:ReceiveMessage', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
  ],
});

const CONFIG = 'config.amazonaws.com';
const from = (account: string): Context => ({ 'aws:SourceAccount': account });
const at = (object: string, row: MessageRow): MessageRow => ({ ...row, object });

/** Rows by the name of the policy, and the resource that it is about. A policy that is not here fails the tests. */
export const MESSAGES: Readonly<Record<string, { readonly on: string; readonly rows: readonly MessageRow[] }>> = {
  CapacityKarpenterInterruptionsQueuePolicy: {
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
  AlarmTopicPolicy: {
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
  AlertsCriticalTopicPolicy: alerts('Critical', 'HealthIssue', 'AddonFailed'),
  AlertsWarningTopicPolicy: alerts('Warning', 'AddonFailed', 'HealthNotice'),
  AlertsInfoTopicPolicy: alerts('Info', 'HealthNotice', 'HealthIssue'),
  AlertsUndeliveredQueuePolicy: {
    on: '{AlertsUndeliveredQueue}',
    rows: [
      can(EVENTS, 'sqs:SendMessage', 'A rule leaves what it could not publish', {
        'aws:SourceArn': '{AlertsHealthIssue}',
      }),
      cannot(EVENTS, 'sqs:SendMessage', 'Another rule of this account', FOREIGN_RULE),
      cannot(EVENTS, 'sqs:SendMessage', 'A rule of another account', RULE_OF_OTHERS),
      cannot(EVENTS, 'sqs:ReceiveMessage', 'EventBridge reads nothing', { 'aws:SourceArn': '{AlertsHealthIssue}' }),
      cannot(FOREIGNER, 'sqs:SendMessage', 'Another account'),
      cannot(ADMINISTRATOR, 'sqs:ReceiveMessage', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
    ],
  },
  AlertRouterQueueIncomingPolicy: ofRouter('{AlertRouterQueueIncoming}'),
  AlertRouterQueueUnsentPolicy: ofRouter('{AlertRouterQueueUnsent}'),
  ConfigurationHistoryPolicy: {
    on: '{ConfigurationHistory}',
    rows: [
      can(CONFIG, 's3:GetBucketAcl', 'AWS Config, for this account, finds its bucket', from('{account}')),
      at('/AWSLogs/{account}/Config/one.json', can(CONFIG, 's3:PutObject', 'It delivers', from('{account}'))),
      at('/AWSLogs/{account}/Config/one.json', cannot(CONFIG, 's3:GetObject', 'It reads nothing', from('{account}'))),
      at('/another', cannot(CONFIG, 's3:PutObject', 'It delivers to its own folder only', from('{account}'))),
      at(
        '/AWSLogs/{account}/Config/one.json',
        cannot(CONFIG, 's3:PutObject', 'For another account', from('999988887777')),
      ),
      cannot(CONFIG, 's3:DeleteBucketPolicy', 'It changes nothing', from('{account}')),
      at('/AWSLogs/{account}/Config/one.json', cannot(FOREIGNER, 's3:GetObject', 'Another account')),
      at(
        '/AWSLogs/{account}/Config/one.json',
        cannot(ADMINISTRATOR, 's3:GetObject', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
      ),
    ],
  },
};
