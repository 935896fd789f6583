import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { via } from './cryptography';

/** CloudWatch alarms of this account may publish to the topic that the key encrypts. */
export const byAlarms = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishAlarms',
    principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/**
 * EventBridge rules of this account may publish to the topics that the key encrypts.
 *
 * Which rules, the policy of each topic says: it can name them, while a key that did would wait for rules that wait for
 * topics that wait for the key.
 * Source: Amazon SNS Developer Guide, "Enable compatibility between event sources from AWS services and encrypted topics".
 */
export const byEventRules = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishAlerts',
    principals: [new iam.ServicePrincipal('events.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/**
 * These topics may deliver to the queues that the key encrypts.
 *
 * Source: Amazon SNS Developer Guide, "Configuring Amazon SNS to deliver messages to an encrypted Amazon SQS queue".
 */
export const byTopics = (topicArns: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'DeliverAlerts',
    principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { ArnEquals: { 'aws:SourceArn': topicArns } },
  });

/**
 * A role may publish to the topics that the key encrypts, and not use it by itself.
 *
 * Source: Amazon SNS Developer Guide, "Securing Amazon SNS data with server-side encryption", on publishers.
 */
export const byPublisher = (role: iam.IRole): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishByRole',
    principals: [new iam.ArnPrincipal(role.roleArn)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': via('sns') } },
  });

/**
 * Budgets and anomaly detection of this account may publish to the topic that the key encrypts.
 *
 * Which of them, the policy of the topic says.
 * Source: AWS Cost Management User Guide, "Creating an Amazon SNS topic for budget notifications".
 */
export const byCostAlerts = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishCostAlerts',
    principals: [
      new iam.ServicePrincipal('budgets.amazonaws.com'),
      new iam.ServicePrincipal('costalerts.amazonaws.com'),
    ],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
