import { LogArchiveReplica } from '../../../lib/recovery/log-archive-replica';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('LogArchiveReplica', () => {
  const environment = withRecovery();
  const stack = new ConstructStack(environment);
  const { bucket, encryptionKey } = new LogArchiveReplica(stack, 'LogArchive', { environment });
  const keys = stack.rendered('AWS::KMS::Key');
  const buckets = stack.rendered('AWS::S3::Bucket');

  it('is a bucket with a key of its own, and tells both', () => {
    const key = { 'Fn::GetAtt': [Object.keys(keys)[0], 'Arn'] };
    const encryption = ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault'];
    expect(propertyOf(propertiesOf(buckets)[0], ...encryption, 'KMSMasterKeyID')).toEqual(key);
    expect(stack.resolve([bucket.bucketArn, encryptionKey.keyArn])).toEqual([
      { 'Fn::GetAtt': [Object.keys(buckets)[0], 'Arn'] },
      key,
    ]);
    expect(propertiesOf(stack.rendered('AWS::KMS::Alias'))).toMatchObject([
      { AliasName: 'alias/platform-test/log-archive-copy' },
    ]);
  });

  it('lets S3 encrypt what arrives, and whoever IAM allows read it', () => {
    const statements = [propertyOf(propertiesOf(keys)[0], 'KeyPolicy', 'Statement')].flat();
    expect(statements.map((statement) => propertyOf(statement, 'Sid'))).toEqual([
      'Administration',
      'EncryptCopies',
      'ReadObjects',
    ]);
  });
});
