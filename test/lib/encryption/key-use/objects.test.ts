import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { byArtifacts, byBucket, byReplication, byS3 } from '../../../../lib/encryption/key-use/objects';
import { ACCOUNT, CRYPTOGRAPHY, ROOT, via, written } from './support/written';

const throughS3 = { Effect: 'Allow', Resource: '*', Condition: { StringEquals: { 'kms:ViaService': via('s3') } } };

const READING = { ...throughS3, Sid: 'ReadObjects', Principal: ROOT, Action: 'kms:Decrypt' };

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

describe('byArtifacts', () => {
  it('lets whoever IAM allows here hand artifacts on, and these roles read them, through S3 only', () => {
    const stack = new Stack();
    const reader = new iam.ArnPrincipal('arn:aws:iam::999988887777:role/deploys');
    expect(written(byArtifacts([reader]), stack)).toEqual([
      {
        ...throughS3,
        Sid: 'HandArtifactsOn',
        Principal: ROOT,
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
      },
      {
        ...throughS3,
        Sid: 'ReadArtifacts',
        Principal: { AWS: 'arn:aws:iam::999988887777:role/deploys' },
        Action: ['kms:Decrypt', 'kms:DescribeKey'],
      },
    ]);
  });
});
