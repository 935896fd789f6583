import * as kms from 'aws-cdk-lib/aws-kms';

import { QueryResults } from '../../../lib/cost/query-results';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

describe('QueryResults', () => {
  const stack = new ConstructStack(valid);
  new QueryResults(stack, 'Results', { environment: valid, encryptionKey: new kms.Key(stack, 'Key') });

  it('are encrypted with the key and gone after a month', () => {
    const [key] = Object.keys(stack.rendered('AWS::KMS::Key'));
    expect(propertiesOf(stack.rendered('AWS::S3::Bucket'))).toMatchObject([
      {
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
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        LifecycleConfiguration: {
          Rules: [
            { ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
            { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
          ],
        },
      },
    ]);
  });
});
