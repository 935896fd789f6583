import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

import { PrivateBucket, type PrivateBucketProps } from '../../../lib/storage/private-bucket';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';

const REASON = 'Nobody but a test reads it.';

function stackOf(changes: (stack: ConstructStack) => Partial<PrivateBucketProps> = () => ({})) {
  const stack = new ConstructStack(valid);
  new PrivateBucket(stack, 'Bucket', {
    environment: valid,
    retention: Duration.days(90),
    replacedRetention: Duration.days(30),
    whyNoAccessLog: REASON,
    copy: { whyNone: 'It is worth no copy.' },
    ...changes(stack),
  });
  return stack;
}
const bucketIn = (stack: ConstructStack) => propertiesOf(stack.rendered('AWS::S3::Bucket'))[0];

describe('PrivateBucket', () => {
  it('is closed to the public, versioned, without ACLs, and encrypted with S3’s key by default', () => {
    expect(bucketIn(stackOf())).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('is encrypted with a key where one is given, through a key of the bucket', () => {
    const stack = stackOf((scope) => ({ encryptionKey: new kms.Key(scope, 'Key') }));
    expect(propertyOf(bucketIn(stack), 'BucketEncryption', 'ServerSideEncryptionConfiguration')).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: {
          SSEAlgorithm: 'aws:kms',
          KMSMasterKeyID: { 'Fn::GetAtt': [Object.keys(stack.rendered('AWS::KMS::Key'))[0], 'Arn'] },
        },
      },
    ]);
  });

  it('takes nothing without TLS', () => {
    const [policy] = propertiesOf(stackOf().rendered('AWS::S3::BucketPolicy'));
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ]);
  });

  it.each([
    [30, 7],
    [1, 1],
  ])(
    'ends objects, versions that were replaced (%i days) and uploads that nobody finished (%i)',
    (replaced, unfinished) => {
      const stack = stackOf(() => ({ replacedRetention: Duration.days(replaced) }));
      expect(propertyOf(bucketIn(stack), 'LifecycleConfiguration', 'Rules')).toEqual([
        { Status: 'Enabled', ExpirationInDays: 90, NoncurrentVersionExpiration: { NoncurrentDays: replaced } },
        { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: unfinished } },
      ]);
    },
  );

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the environment says: %s', (onDelete, DeletionPolicy) => {
    const stack = stackOf(() => ({ environment: { ...valid, onDelete } }));
    expect(Object.values(stack.rendered('AWS::S3::Bucket'))).toMatchObject([{ DeletionPolicy }]);
  });

  it('copies what is encrypted, to one bucket, with its key, as one role', () => {
    const stack = stackOf((scope) => ({
      copy: {
        to: s3.Bucket.fromBucketArn(scope, 'To', 'arn:aws:s3:::copy'),
        encryptionKey: kms.Key.fromKeyArn(scope, 'ToKey', 'arn:aws:kms:eu-west-1:111122223333:key/copy'),
        role: iam.Role.fromRoleArn(scope, 'Role', 'arn:aws:iam::111122223333:role/copier'),
      },
    }));
    expect(propertyOf(bucketIn(stack), 'ReplicationConfiguration')).toMatchObject({
      Role: 'arn:aws:iam::111122223333:role/copier',
      Rules: [
        {
          Status: 'Enabled',
          Destination: {
            Bucket: 'arn:aws:s3:::copy',
            EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/copy' },
          },
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        },
      ],
    });
    expect(propertyOf(bucketIn(stackOf()), 'ReplicationConfiguration')).toBeUndefined();
  });

  it('says why it has no access log and no copy', () => {
    const { accepted } = findingsIn(stackOf());
    expect(accepted).toMatchObject({
      'AwsSolutions-S1': REASON,
      'NIST.800.53.R5-S3BucketLoggingEnabled': REASON,
      'NIST.800.53.R5-S3BucketReplicationEnabled': 'It is worth no copy.',
    });
  });
});
