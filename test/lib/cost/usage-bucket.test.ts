import { UsageBucket } from '../../../lib/cost/usage-bucket';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';

const environment = { ...valid, region: 'eu-central-1' };
const stackOf = () => {
  const stack = new ConstructStack(environment);
  const bucket = new UsageBucket(stack, 'Usage', { environment, retentionDays: 90 });
  return { stack, bucket };
};

describe('UsageBucket', () => {
  const { stack } = stackOf();
  const [id = ''] = Object.keys(stack.rendered('AWS::S3::Bucket'));

  it('is private and versioned, and keeps charges as long as it is told', () => {
    expect(propertiesOf(stack.rendered('AWS::S3::Bucket'))).toMatchObject([
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        LifecycleConfiguration: {
          Rules: [
            { ExpirationInDays: 90, NoncurrentVersionExpiration: { NoncurrentDays: 7 } },
            { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
          ],
        },
      },
    ]);
  });

  it('takes files from exports of this account, which are made in us-east-1, and from nobody else', () => {
    const [policy] = propertiesOf(stack.rendered('AWS::S3::BucketPolicy'));
    const account = { Ref: 'AWS::AccountId' };
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      {
        Sid: 'DeliverUsage',
        Effect: 'Allow',
        Principal: { Service: 'bcm-data-exports.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [id, 'Arn'] }, '/*']] },
        Condition: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: {
            'aws:SourceArn': {
              'Fn::Join': [
                '',
                ['arn:', { Ref: 'AWS::Partition' }, ':bcm-data-exports:us-east-1:', account, ':export/*'],
              ],
            },
          },
        },
      },
    ]);
  });

  it('has S3’s key, no access log and no copy, each for a reason', () => {
    const { accepted } = findingsIn(stackOf().stack);
    expect(accepted['NIST.800.53.R5-S3DefaultEncryptionKMS']).toContain('no way for Data Exports');
    expect(accepted['AwsSolutions-S1']).toContain('CloudTrail');
    expect(accepted['NIST.800.53.R5-S3BucketReplicationEnabled']).toContain('adds nothing');
  });
});
