import { S3ServiceException } from '@aws-sdk/client-s3';

import { readBuckets } from '../../../../scripts/rehearse/live/buckets';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

/** An account with buckets here, without a word for where that is, and far away. */
function account(refusal: string) {
  const aws = unconnected('us-east-1');
  answer(aws.s3, {
    ListBucketsCommand: () => ({ Buckets: ['copied', 'alone', 'far', 'cdk-assets'].map((Name) => ({ Name })) }),
    GetBucketLocationCommand: (input) => (textIn(input, 'Bucket') === 'far' ? { LocationConstraint: 'eu-west-1' } : {}),
    GetBucketReplicationCommand: (input) => {
      if (textIn(input, 'Bucket') === 'copied') return { ReplicationConfiguration: { Rules: [{ ID: 'rule' }] } };
      throw new S3ServiceException({ name: refusal, $fault: 'client', $metadata: {} });
    },
  });
  return aws;
}

describe('the buckets of a Region', () => {
  test('are told with what copies them, without those of other Regions and of the bootstrap', async () => {
    expect(await readBuckets(account('ReplicationConfigurationNotFoundError'), 'us-east-1')).toEqual([
      { name: 'copied', replication: [{ ID: 'rule' }] },
      { name: 'alone', replication: [] },
    ]);
  });

  test('are not told when S3 refuses for another reason', async () => {
    await expect(readBuckets(account('AccessDenied'), 'us-east-1')).rejects.toThrow(S3ServiceException);
  });
});
