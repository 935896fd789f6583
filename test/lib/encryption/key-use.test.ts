import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import {
  byAlarms,
  byBackups,
  byBucket,
  byCluster,
  byConfig,
  byCostAlerts,
  byEventRules,
  byFunction,
  byLogGroups,
  byReplication,
  byS3,
  byTables,
  byTopics,
  byVolumes,
} from '../../../lib/encryption/key-use';

const ACCOUNT = { Ref: 'AWS::AccountId' };
const CRYPTOGRAPHY = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'];

const via = (service: string) => ({ 'Fn::Join': ['', [`${service}.`, { Ref: 'AWS::Region' }, '.amazonaws.com']] });

const written = (statements: readonly iam.PolicyStatement[], stack = new Stack()): unknown =>
  stack.resolve(statements.map((statement) => statement.toStatementJson() as unknown));

describe('byLogGroups', () => {
  it('lets CloudWatch Logs of this region use the key for the named groups, and for no other', () => {
    const stack = new Stack(undefined, undefined, { env: { region: 'eu-central-1' } });
    const arn = (name: string) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:eu-central-1:', ACCOUNT, `:log-group:${name}`]],
    });
    expect(written([byLogGroups(stack, '/aws/eks/one/cluster', 'two-*')], stack)).toEqual([
      {
        Sid: 'EncryptLogGroups',
        Effect: 'Allow',
        Principal: {
          Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }]] },
        },
        Action: CRYPTOGRAPHY,
        Resource: '*',
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': [arn('/aws/eks/one/cluster'), arn('two-*')] } },
      },
    ]);
  });
});

describe('byVolumes', () => {
  const viaEc2 = {
    'kms:CallerAccount': ACCOUNT,
    'kms:ViaService': { 'Fn::Join': ['', ['ec2.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
  };

  it('lets whoever in this account may create volumes use the key, through EC2 only', () => {
    expect(written(byVolumes())).toEqual([
      {
        Sid: 'EncryptVolumes',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: viaEc2 },
      },
      {
        Sid: 'LendToVolumes',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:CreateGrant',
        Resource: '*',
        Condition: { StringEquals: viaEc2, Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ]);
  });
});

describe('byCluster', () => {
  it('lets the role of the control plane use the key, and the account lend it', () => {
    const role = iam.Role.fromRoleArn(new Stack(), 'Role', 'arn:aws-cn:iam::111122223333:role/cluster');
    expect(written(byCluster(role))).toEqual([
      {
        Sid: 'EncryptClusterData',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws-cn:iam::111122223333:role/cluster' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
      },
      {
        Sid: 'LendToCluster',
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', ACCOUNT, ':root']] } },
        Action: ['kms:CreateGrant', 'kms:DescribeKey'],
        Resource: '*',
      },
    ]);
  });
});

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

describe('byS3', () => {
  it('lets this account use the key through S3 of this Region', () => {
    expect(written([byS3()])).toEqual([
      {
        Sid: 'EncryptObjects',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: '*',
        Condition: {
          StringEquals: {
            'kms:CallerAccount': ACCOUNT,
            'kms:ViaService': { 'Fn::Join': ['', ['s3.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
          },
        },
      },
    ]);
  });
});

describe('byConfig', () => {
  it('lets AWS Config encrypt what it delivers for this account', () => {
    expect(written([byConfig()])).toEqual([
      {
        Sid: 'DeliverRecords',
        Effect: 'Allow',
        Principal: { Service: 'config.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
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

describe('byFunction', () => {
  it('lets a role use the key through services, and not by itself', () => {
    const stack = new Stack();
    const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/router');
    expect(written([byFunction(role, ['sqs', 'dynamodb'])], stack)).toEqual([
      {
        Sid: 'WorkThroughServices',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/router' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': [via('sqs'), via('dynamodb')] } },
      },
    ]);
  });
});

describe('byBackups', () => {
  const viaBackup = { 'kms:CallerAccount': ACCOUNT, 'kms:ViaService': [via('backup'), via('ec2')] };

  it('lets whoever in this account may back up use the key, through AWS Backup and EC2 only', () => {
    expect(written(byBackups())).toEqual([
      {
        Sid: 'EncryptBackups',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: viaBackup },
      },
      {
        Sid: 'LendToBackups',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:CreateGrant',
        Resource: '*',
        Condition: { StringEquals: viaBackup, Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ]);
  });
});

describe('byTables', () => {
  it('lets those whom IAM allows it lend the key to DynamoDB, and to nobody else', () => {
    expect(written([byTables()])).toEqual([
      expect.objectContaining({
        Sid: 'EncryptTables',
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey', 'kms:CreateGrant'],
        Condition: { StringEquals: { 'kms:CallerAccount': ACCOUNT, 'kms:ViaService': via('dynamodb') } },
      }),
    ]);
  });
});

const ROOT = { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', ACCOUNT, ':root']] } };
const throughS3 = { Effect: 'Allow', Resource: '*', Condition: { StringEquals: { 'kms:ViaService': via('s3') } } };
const READING = { ...throughS3, Sid: 'ReadObjects', Principal: ROOT, Action: 'kms:Decrypt' };

describe('byBucket', () => {
  it('lets one role write, and whoever IAM allows read, through S3 only', () => {
    const stack = new Stack();
    const writer = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/writer');
    expect(written(byBucket(writer), stack)).toEqual([
      {
        ...throughS3,
        Sid: 'WriteObjects',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/writer' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
      READING,
    ]);
  });
});

describe('byReplication', () => {
  it('lets whoever IAM allows encrypt copies or read them, through S3 only', () => {
    expect(written(byReplication())).toEqual([
      { ...throughS3, Sid: 'EncryptCopies', Principal: ROOT, Action: ['kms:Encrypt', 'kms:GenerateDataKey'] },
      READING,
    ]);
  });
});
