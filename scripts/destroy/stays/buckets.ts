import { GetBucketLocationCommand } from '@aws-sdk/client-s3';

import type { Keepsake } from './keepsake';

/** Buckets, with all versions of what they hold. */
export const buckets: Keepsake = {
  type: 'AWS::S3::Bucket',
  kind: 'bucket',
  arn: /^arn:[^:]+:s3:::([^/]+)$/,
  async stands(aws, Bucket) {
    const { LocationConstraint } = await aws.s3().send(new GetBucketLocationCommand({ Bucket }));
    // S3 has no word for its first Region.
    return (LocationConstraint ?? 'us-east-1') === aws.region;
  },
  command: (id, region) => `aws s3api delete-bucket --bucket ${id} --region ${region}`,
};
