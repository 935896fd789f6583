import type { Context } from './expectation';
import { can, cannot, type MessageRow, type MessageRows } from './message-row';
import { ADMINISTRATOR, FOREIGNER } from './principals';

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

const budget = (account: string): Context => ({
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:{partition}:budgets::${account}:budget/monthly`,
});
const anomaly = (account: string): Context => ({
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:{partition}:ce::${account}:anomalysubscription/0123abcd-4567-89ab-cdef-0123456789ab`,
});
const BUDGETS = 'budgets.amazonaws.com';
const COST_ALERTS_SERVICE = 'costalerts.amazonaws.com';
const whereCost = (row: MessageRow): MessageRow => ({ ...row, where: 'AWS::Budgets::Budget' });

/** Who announces cost, on the topic of warnings. */
const COST_ALERTS: readonly MessageRow[] = [
  whereCost(can(BUDGETS, 'sns:Publish', 'Budgets of this account, where there are any', budget('{account}'))),
  cannot(BUDGETS, 'sns:Publish', 'Budgets of another account', budget('999988887777')),
  cannot(BUDGETS, 'sns:Publish', 'Budgets of nobody in particular'),
  whereCost(
    can(COST_ALERTS_SERVICE, 'sns:Publish', 'Anomalies of this account, where cost is watched', anomaly('{account}')),
  ),
  cannot(COST_ALERTS_SERVICE, 'sns:Publish', 'Anomalies of another account', anomaly('999988887777')),
  cannot(COST_ALERTS_SERVICE, 'sns:Publish', 'In the name of a budget', budget('{account}')),
];

const EXPORTS = 'bcm-data-exports.amazonaws.com';
const dataExport = (account: string): Context => ({
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:{partition}:bcm-data-exports:us-east-1:${account}:export/usage-0123abcd`,
});

const TLS: Context = { 'aws:SecureTransport': 'true' };

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
export const MESSAGES: Readonly<Record<string, MessageRows>> = {
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
  AlertsWarningTopicPolicy: {
    on: '{AlertsWarningTopic}',
    rows: [...alerts('Warning', 'AddonFailed', 'HealthNotice').rows, ...COST_ALERTS],
  },
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
  LogArchiveBucketPolicy: {
    on: '{LogArchiveBucket}',
    rows: [
      at('/one', can(ADMINISTRATOR, 's3:GetObject', 'Whom IAM allows')),
      at('/one', cannot(FOREIGNER, 's3:GetObject', 'Another account')),
      at('/one', cannot('s3.amazonaws.com', 's3:PutObject', 'Services work as roles')),
      at('/one', cannot(ADMINISTRATOR, 's3:GetObject', 'Nobody without TLS', { 'aws:SecureTransport': 'false' })),
    ],
  },
  UsagePolicy: {
    on: '{Usage}',
    rows: [
      at('/cur2/one.parquet', can(EXPORTS, 's3:PutObject', 'Exports of this account deliver', dataExport('{account}'))),
      at('/cur2/one.parquet', cannot(EXPORTS, 's3:PutObject', 'Of another account', dataExport('999988887777'))),
      at('/cur2/one.parquet', cannot(EXPORTS, 's3:PutObject', 'Of nobody in particular')),
      at('/cur2/one.parquet', cannot(EXPORTS, 's3:GetObject', 'They read nothing', dataExport('{account}'))),
      cannot(EXPORTS, 's3:PutBucketPolicy', 'They change nothing', dataExport('{account}')),
      at('/cur2/one.parquet', cannot(FOREIGNER, 's3:GetObject', 'Another account')),
      at(
        '/cur2/one.parquet',
        cannot(ADMINISTRATOR, 's3:GetObject', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
      ),
    ],
  },
  QueriesResultsPolicy: {
    on: '{QueriesResults}',
    rows: [
      at('/results/one.csv', can(ADMINISTRATOR, 's3:GetObject', 'Whoever IAM allows to read', TLS)),
      at('/results/one.csv', cannot('athena.amazonaws.com', 's3:PutObject', 'Athena writes for whoever asks', TLS)),
      at('/results/one.csv', cannot(FOREIGNER, 's3:GetObject', 'Another account', TLS)),
      at(
        '/results/one.csv',
        cannot(ADMINISTRATOR, 's3:GetObject', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
      ),
    ],
  },
};
