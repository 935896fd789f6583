import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

import { ArchiveBucket } from '../../../lib/recovery/archive-bucket';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { acknowledgementsOn } from '../../support/acknowledgements-on';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';

const COPY = 'arn:aws:s3:::copy';
const COPY_KEY = 'arn:aws:kms:us-west-2:111122223333:key/copy';
const ROLE = 'arn:aws:iam::111122223333:role/replication';

function stackOf(copied: boolean, onDelete: typeof valid.onDelete = 'retain') {
  const environment = withRecovery({ logArchiveDays: 90 }, { ...valid, onDelete });
  const stack = new ConstructStack(environment);
  const copy = {
    to: s3.Bucket.fromBucketArn(stack, 'Copy', COPY),
    encryptionKey: kms.Key.fromKeyArn(stack, 'CopyKey', COPY_KEY),
    role: iam.Role.fromRoleArn(stack, 'Role', ROLE),
  };
  const encryptionKey = new kms.Key(stack, 'Key');
  const bucket = new ArchiveBucket(stack, 'Bucket', { environment, encryptionKey, ...(copied ? { copy } : {}) });
  return Object.assign(stack, { bucket });
}
const bucketIn = (stack: ConstructStack) => propertiesOf(stack.rendered('AWS::S3::Bucket'))[0];

describe('ArchiveBucket', () => {
  const original = stackOf(true);
  const replica = stackOf(false);

  it.each([
    ['the original', original],
    ['the copy', replica],
  ])(
    'is encrypted with the key, versioned, closed to the public, and keeps what the environment says: %s',
    (_, stack) => {
      const [key] = Object.keys(stack.rendered('AWS::KMS::Key'));
      expect(bucketIn(stack)).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] },
              },
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
            { ExpirationInDays: 90, NoncurrentVersionExpiration: { NoncurrentDays: 7 }, Status: 'Enabled' },
            { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
          ],
        },
      });
    },
  );

  it('takes nothing without TLS', () => {
    const [policy] = propertiesOf(replica.rendered('AWS::S3::BucketPolicy'));
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ]);
  });

  it('sends every object to its copy, encrypted again with the key there, and keeps deletions to itself', () => {
    expect(propertyOf(bucketIn(original), 'ReplicationConfiguration')).toEqual({
      Role: ROLE,
      Rules: [
        {
          Status: 'Enabled',
          Priority: 0,
          Filter: { Prefix: '' },
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: { Bucket: COPY, EncryptionConfiguration: { ReplicaKmsKeyID: COPY_KEY } },
        },
      ],
    });
  });

  it('sends nothing on from the copy', () => {
    expect(propertyOf(bucketIn(replica), 'ReplicationConfiguration')).toBeUndefined();
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the environment says: %s', (onDelete, DeletionPolicy) => {
    expect(Object.values(stackOf(false, onDelete).rendered('AWS::S3::Bucket'))).toMatchObject([{ DeletionPolicy }]);
  });

  it('has no access log, and the copy no copy, each for a reason', () => {
    const REPLICATION = 'NIST.800.53.R5-S3BucketReplicationEnabled';
    const [first, second] = [findingsIn(stackOf(true)), findingsIn(stackOf(false))];
    for (const { open, accepted } of [first, second]) {
      expect(open.filter((name) => name.includes('S3'))).toEqual([]);
      expect(accepted['AwsSolutions-S1']).toContain('data events of CloudTrail');
    }
    expect(acknowledgementsOn(stackOf(true).bucket)).not.toHaveProperty([`NIST.800.53.R5::${REPLICATION}`]);
    expect(acknowledgementsOn(stackOf(false).bucket)).toHaveProperty([`NIST.800.53.R5::${REPLICATION}`]);
    expect(second.accepted[REPLICATION]).toBe('It is itself the copy in another Region.');
  });
});
