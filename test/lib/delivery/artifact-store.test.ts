import { ArtifactStore } from '../../../lib/delivery/artifact-store';
import { findingsIn } from '../../support/findings';
import { withPipeline } from '../../support/pipeline';
import { propertyOf } from '../../support/property-of';
import { PartsStack, roleArnIn, targetIn } from './support/parts';

const TARGETS = [targetIn('us-east-1'), targetIn('us-east-1', '777788889999')];
const READERS = { AWS: TARGETS.map((target) => roleArnIn('deploy', target)) };

function made(onDelete: 'retain' | 'destroy' = 'retain') {
  const stack = new PartsStack();
  const environment = withPipeline({ onDelete });
  return { stack, store: new ArtifactStore(stack, 'Store', { environment, retentionDays: 45, targets: TARGETS }) };
}

describe('ArtifactStore', () => {
  const { stack, store } = made();
  const [key] = Object.keys(stack.resources('AWS::KMS::Key'));
  const [bucket] = Object.keys(stack.resources('AWS::S3::Bucket'));

  it('keeps every version for as long as it is told, encrypted with a key of its own', () => {
    expect(stack.properties('AWS::S3::Bucket')).toMatchObject([
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] } } },
          ],
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [{ ExpirationInDays: 45, NoncurrentVersionExpiration: { NoncurrentDays: 45 } }, {}],
        },
      },
    ]);
    expect(stack.properties('AWS::KMS::Alias')).toMatchObject([{ AliasName: 'alias/platform-delivery/artifacts' }]);
  });

  it('is read by those who deploy to its targets, with its key, and by no other from elsewhere', () => {
    const [policy] = stack.properties('AWS::S3::BucketPolicy');
    const statements = propertyOf(policy, 'PolicyDocument', 'Statement');
    expect(statements).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      {
        Sid: 'ReadArtifacts',
        Effect: 'Allow',
        Principal: READERS,
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/*']] },
      },
    ]);
    const [of] = stack.properties('AWS::KMS::Key');
    expect(propertyOf(of, 'KeyPolicy', 'Statement')).toContainEqual(
      expect.objectContaining({ Sid: 'ReadArtifacts', Principal: READERS, Action: ['kms:Decrypt', 'kms:DescribeKey'] }),
    );
  });

  it('is known by the name of its bucket and the ARN of its key', () => {
    expect(stack.resolve([store.bucketName, store.keyArn])).toEqual([{ Ref: bucket }, { 'Fn::GetAtt': [key, 'Arn'] }]);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the configuration says: %s', (onDelete, DeletionPolicy) => {
    expect(Object.values(made(onDelete).stack.resources('AWS::S3::Bucket'))).toMatchObject([{ DeletionPolicy }]);
  });

  it('has neither access log nor copy, each for a reason', () => {
    const { open, accepted } = findingsIn(made().stack);
    expect(open.filter((finding) => finding.includes('S3'))).toEqual([]);
    expect(accepted['AwsSolutions-S1']).toMatch(/^CodePipeline records who ran what/);
    expect(accepted['NIST.800.53.R5-S3BucketReplicationEnabled']).toMatch(/^Artifacts are made anew/);
  });
});
