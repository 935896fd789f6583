import { GetBucketEncryptionCommand, GetBucketLocationCommand, GetPublicAccessBlockCommand } from '@aws-sdk/client-s3';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { bootstrap, failed, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import type { Target } from '../target';
import { bootstrapsOf } from '../target-bootstrap';

/** A bucket’s name can be guessed, so that a stranger may own the one that assets would go to. */
export const bootstrapBucket: Check = {
  id: 'bootstrap-bucket',
  explanation: 'The bucket for assets exists, belongs to the account, is encrypted and closed to the public.',
  mendedBy: '`cdk bootstrap`',
  permissions: readsOf(
    ['arn:aws:s3:::cdk-*-assets-*'],
    's3:GetBucketLocation',
    's3:GetEncryptionConfiguration',
    's3:GetBucketPublicAccessBlock',
  ),
  scope: 'region',
  look: async (target, aws) =>
    (
      await Promise.all(
        bootstrapsOf(target).flatMap(({ qualifier, buckets }) =>
          buckets.map((bucket) => lookAt(bucket, qualifier, target, aws)),
        ),
      )
    ).flat(),
};

async function lookAt(
  Bucket: string,
  qualifier: string,
  { account, region }: Target,
  aws: Aws,
): Promise<Observation[]> {
  const fix = bootstrap({ account, region, qualifier });
  const ours = { Bucket, ExpectedBucketOwner: account };
  // Not HeadBucket: its refusals have no body, and say nothing of their reason.
  const found = await existing(() => aws.s3().send(new GetBucketLocationCommand(ours)));
  if (found === undefined) return [failed(`${Bucket} does not exist`, fix)];
  const [encryption, block] = await Promise.all([
    existing(() => aws.s3().send(new GetBucketEncryptionCommand(ours))),
    existing(() => aws.s3().send(new GetPublicAccessBlockCommand(ours))),
  ]);
  const { BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets } =
    block?.PublicAccessBlockConfiguration ?? {};
  const isClosed = [BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets].every(Boolean);
  const open = isClosed ? [] : [warning(`${Bucket} does not block public access`, fix)];
  const plain =
    (encryption?.ServerSideEncryptionConfiguration?.Rules ?? []).length > 0
      ? []
      : [warning(`${Bucket} has no encryption of its own`, fix)];
  return open.length + plain.length > 0 ? [...open, ...plain] : [passed(`${Bucket} is there, encrypted and closed`)];
}
