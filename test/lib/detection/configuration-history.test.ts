import * as kms from 'aws-cdk-lib/aws-kms';

import { ConfigurationHistory } from '../../../lib/detection/configuration-history';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';

function stackOf(onDelete: typeof valid.onDelete = 'retain') {
  const environment = { ...valid, onDelete };
  const stack = new ConstructStack(environment);
  new ConfigurationHistory(stack, 'History', { environment, encryptionKey: new kms.Key(stack, 'Key') });
  return stack;
}

describe('ConfigurationHistory', () => {
  const stack = stackOf();
  const [bucket = ''] = Object.keys(stack.rendered('AWS::S3::Bucket'));
  const [properties] = propertiesOf(stack.rendered('AWS::S3::Bucket'));

  it('is encrypted with the key, versioned and closed to the public, and keeps records for a year', () => {
    const [key] = Object.keys(stack.rendered('AWS::KMS::Key'));
    expect(properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] } },
          },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: {
        Rules: [
          { ExpirationInDays: 365, NoncurrentVersionExpiration: { NoncurrentDays: 365 } },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
        ],
      },
    });
  });

  it('takes records of this account from AWS Config, to its folder, and nothing without TLS', () => {
    const [policy] = propertiesOf(stack.rendered('AWS::S3::BucketPolicy'));
    const account = { Ref: 'AWS::AccountId' };
    const arn = { 'Fn::GetAtt': [bucket, 'Arn'] };
    const allow = {
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    };
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      { ...allow, Sid: 'FindBucket', Action: ['s3:GetBucketAcl', 's3:ListBucket'], Resource: arn },
      {
        ...allow,
        Sid: 'DeliverRecords',
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', [arn, '/AWSLogs/', account, '/Config/*']] },
      },
    ]);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the environment says: %s', (onDelete, DeletionPolicy) => {
    expect(Object.values(stackOf(onDelete).rendered('AWS::S3::Bucket'))).toMatchObject([{ DeletionPolicy }]);
  });

  it('has neither access log nor copy in another Region, for a reason', () => {
    const { open, accepted } = findingsIn(stackOf());
    expect(open.filter((name) => name.includes('S3'))).toEqual([]);
    expect(accepted['AwsSolutions-S1']).toContain('CloudTrail');
    expect(accepted['NIST.800.53.R5-S3BucketReplicationEnabled']).toContain('keeps the same records itself');
  });
});
