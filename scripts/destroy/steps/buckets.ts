import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';

import { isAbsent } from '../is-absent';
import type { How } from '../how';
import type { LiveStack } from '../live-stack';
import { joined, NOTHING, type Outcome } from '../outcome';
import type { Place } from '../place';

/**
 * Empties the buckets that are to go with their stacks, when somebody has said so: CloudFormation deletes no bucket that
 * holds anything. Buckets that stay are left alone.
 */
export async function emptyBuckets({ aws, region }: Place, stacks: readonly LiveStack[], how: How): Promise<Outcome> {
  const buckets = stacks
    .filter((stack) => stack.region === region)
    .flatMap(({ resources }) => resources)
    .filter(({ type, stays, physicalId }) => type === 'AWS::S3::Bucket' && !stays && physicalId !== '');
  const outcomes: Outcome[] = [];
  for (const { physicalId } of buckets) outcomes.push(await empty(aws.s3(), physicalId, how));
  return joined(outcomes);
}

async function empty(s3: S3Client, bucket: string, { deleteData, say }: How): Promise<Outcome> {
  let first = await page(s3, bucket);
  if (first.length === 0) return NOTHING;
  if (!deleteData) {
    const next = 'save what you need, then add --delete-data: it empties the buckets that are to go';
    return {
      did: [],
      stuck: [{ what: `bucket ${bucket}`, why: 'it holds objects, and is to go with its stack', next }],
    };
  }
  say(`  empty bucket ${bucket}`);
  while (first.length > 0) {
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: first, Quiet: true } }),
    );
    const [refused] = Errors;
    if (refused !== undefined) {
      const why = `S3 refuses to delete ${refused.Key ?? 'an object'}: ${refused.Message ?? refused.Code ?? 'no reason'}`;
      return {
        did: [],
        stuck: [{ what: `bucket ${bucket}`, why, next: 'empty it by hand, then run the command again' }],
      };
    }
    first = await page(s3, bucket);
  }
  return { did: [`emptied bucket ${bucket}`], stuck: [] };
}

/** Versions and marks of deletion, as many as one call deletes; none when the bucket is gone. */
async function page(s3: S3Client, Bucket: string): Promise<ObjectIdentifier[]> {
  try {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
