import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import {
  byAlarms,
  byCostAlerts,
  byEventRules,
  byPublisher,
  byTopics,
} from '../../../../lib/encryption/key-use/messages';
import { ACCOUNT, via, written } from './support/written';

describe('byAlarms', () => {
  it('lets alarms of this account encrypt what they publish', () => {
    expect(written([byAlarms()])).toEqual([
      {
        Sid: 'PublishAlarms',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      },
    ]);
  });
});

describe('byEventRules', () => {
  it('lets rules of this account encrypt what they publish', () => {
    expect(written([byEventRules()])).toEqual([
      {
        Sid: 'PublishAlerts',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      },
    ]);
  });
});

describe('byTopics', () => {
  it('lets these topics deliver to encrypted queues, and no other', () => {
    expect(written([byTopics(['one', 'two'])])).toEqual([
      {
        Sid: 'DeliverAlerts',
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { ArnEquals: { 'aws:SourceArn': ['one', 'two'] } },
      },
    ]);
  });
});

describe('byCostAlerts', () => {
  it('lets budgets and anomaly detection of this account encrypt what they publish', () => {
    expect(written([byCostAlerts()])).toEqual([
      {
        Sid: 'PublishCostAlerts',
        Effect: 'Allow',
        Principal: { Service: ['budgets.amazonaws.com', 'costalerts.amazonaws.com'] },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      },
    ]);
  });
});

describe('byPublisher', () => {
  it('lets one role publish through SNS, and not use the key by itself', () => {
    const stack = new Stack();
    const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/pipeline');
    expect(written([byPublisher(role)], stack)).toEqual([
      {
        Sid: 'PublishByRole',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/pipeline' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': via('sns') } },
      },
    ]);
  });
});
