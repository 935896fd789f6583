import {
  GetBucketLocationCommand,
  GetBucketReplicationCommand,
  paginateListBuckets,
  S3ServiceException,
  type ReplicationRule,
  type S3Client,
} from '@aws-sdk/client-s3';

import type { Aws } from '../aws';

/** A bucket, without that of `cdk bootstrap`. */
export interface LiveBucket {
  readonly name: string;
  /** Where its objects are copied to; empty when they are not. */
  readonly replication: readonly ReplicationRule[];
}

/** How the CLI begins the name of its bucket. */
const BOOTSTRAP = 'cdk-';

/** Reads every bucket of a Region. */
export async function readBuckets({ s3 }: Aws, region: string): Promise<LiveBucket[]> {
  const buckets: LiveBucket[] = [];
  for await (const page of paginateListBuckets({ client: s3 }, {})) {
    for (const { Name = '' } of page.Buckets ?? []) {
      if (Name.startsWith(BOOTSTRAP) || (await locationOf(s3, Name)) !== region) continue;
      buckets.push({ name: Name, replication: await replicationOf(s3, Name) });
    }
  }
  return buckets;
}

/** S3 has no word for its first Region. */
const locationOf = async (s3: S3Client, Bucket: string): Promise<string> =>
  (await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint ?? 'us-east-1';

async function replicationOf(s3: S3Client, Bucket: string): Promise<readonly ReplicationRule[]> {
  try {
    const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket }));
    return ReplicationConfiguration?.Rules ?? [];
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'ReplicationConfigurationNotFoundError') return [];
    throw error;
  }
}
