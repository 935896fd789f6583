import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { byConfig, byFunction, byTables } from '../../../../lib/encryption/key-use/services';
import { ACCOUNT, CRYPTOGRAPHY, via, written } from './support/written';

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
