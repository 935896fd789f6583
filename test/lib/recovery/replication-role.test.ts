import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

import { ReplicationRole } from '../../../lib/recovery/replication-role';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const KEY = 'arn:aws:kms:us-east-1:111122223333:key/original';
const COPY_KEY = 'arn:aws:kms:us-west-2:111122223333:key/copy';

describe('ReplicationRole', () => {
  const stack = new ConstructStack(valid);
  const replication = new ReplicationRole(stack, 'Replication');
  replication.allow({
    from: s3.Bucket.fromBucketArn(stack, 'From', 'arn:aws:s3:::original'),
    fromKey: kms.Key.fromKeyArn(stack, 'FromKey', KEY),
    to: s3.Bucket.fromBucketArn(stack, 'To', 'arn:aws:s3:::copy'),
    toKey: kms.Key.fromKeyArn(stack, 'ToKey', COPY_KEY),
    toRegion: 'us-west-2',
  });
  const roles = stack.rendered('AWS::IAM::Role');
  const [policy] = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'));

  it('is taken on by S3, without a condition, as in AWS’s guide', () => {
    expect(propertyOf(propertiesOf(roles)[0], 'AssumeRolePolicyDocument', 'Statement')).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 's3.amazonaws.com' },
      },
    ]);
    expect(stack.resolve(replication.role.roleArn)).toEqual({ 'Fn::GetAtt': [Object.keys(roles)[0], 'Arn'] });
    expect(propertyOf(policy, 'Roles')).toEqual([{ Ref: Object.keys(roles)[0] }]);
  });

  it('reads the one bucket, writes the other, decrypts with the one key and encrypts with the other, through S3', () => {
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      {
        Sid: 'Source',
        Effect: 'Allow',
        Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        Resource: 'arn:aws:s3:::original',
      },
      {
        Sid: 'Read',
        Effect: 'Allow',
        Action: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
        Resource: 'arn:aws:s3:::original/*',
      },
      {
        Sid: 'Write',
        Effect: 'Allow',
        Action: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
        Resource: 'arn:aws:s3:::copy/*',
      },
      {
        Sid: 'Decrypt',
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: KEY,
        Condition: {
          StringEquals: {
            'kms:ViaService': { 'Fn::Join': ['', ['s3.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
          },
        },
      },
      {
        Sid: 'Encrypt',
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
        Resource: COPY_KEY,
        Condition: { StringEquals: { 'kms:ViaService': 's3.us-west-2.amazonaws.com' } },
      },
    ]);
  });
});
