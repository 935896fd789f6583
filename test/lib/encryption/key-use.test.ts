import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import {
  byAlarms,
  byBackups,
  byBuckets,
  byCluster,
  byConfig,
  byEventRules,
  byLogGroups,
  byReplication,
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

describe('byBuckets', () => {
  it('lets writers encrypt and readers decrypt, through S3 only', () => {
    const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
    const stack = new Stack();
    const role = (name: string) => iam.Role.fromRoleArn(stack, name, arn(name));
    const statement = { Effect: 'Allow', Resource: '*', Condition: { StringEquals: { 'kms:ViaService': via('s3') } } };
    expect(written(byBuckets({ writers: [role('writer')], readers: [role('reader')] }))).toEqual([
      {
        ...statement,
        Sid: 'WriteObjects',
        Principal: { AWS: arn('writer') },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
      { ...statement, Sid: 'ReadObjects', Principal: { AWS: arn('reader') }, Action: 'kms:Decrypt' },
    ]);
  });
});

describe('byReplication', () => {
  it('lets the account’s IAM policies hand out encryption through S3, and never decryption', () => {
    expect(written([byReplication()])).toEqual([
      {
        Sid: 'EncryptCopies',
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', ACCOUNT, ':root']] } },
        Action: ['kms:Encrypt', 'kms:GenerateDataKey'],
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': via('s3') } },
      },
    ]);
  });
});
