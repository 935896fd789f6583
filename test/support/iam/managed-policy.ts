import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readPolicyDocument, type PolicyDocument } from './policy-document';

const FOLDER = join(__dirname, 'managed-policies');

const file = z.strictObject({
  arn: z.string(),
  /** The default version when it was copied, and when AWS made that version. */
  version: z.string().regex(/^v\d+$/),
  created: z.iso.datetime(),
  source: z.url(),
  document: z.unknown(),
});

/** A copy of a policy that AWS writes and changes: what a role that attaches it may do besides. */
export type ManagedPolicy = z.infer<typeof file>;

/** Every copy, by the ARN in the partition `aws`. */
export const MANAGED_POLICIES: ReadonlyMap<string, ManagedPolicy> = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((name) => file.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))
    .map((policy) => [policy.arn, policy]),
);

/**
 * The document of a policy that AWS manages, in its partition.
 *
 * Throws a RangeError when there is no copy: take the document from the page that `source` names for the others.
 */
export function managedPolicyDocument(arn: string): PolicyDocument {
  const [, partition = ''] = arn.split(':');
  const policy = MANAGED_POLICIES.get(arn.replace(/^arn:[^:]+:/, 'arn:aws:'));
  if (policy === undefined) throw new RangeError(`No copy of ${arn}: add one to test/support/iam/managed-policies/`);
  return readPolicyDocument(JSON.stringify(policy.document).replaceAll('"arn:aws:', `"arn:${partition}:`));
}
