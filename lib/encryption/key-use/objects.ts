import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { ENCRYPT_AND_DECRYPT, via } from './cryptography';

const viaS3 = () => ({ StringEquals: { 'kms:ViaService': via('s3') } });

/** Whoever IAM allows to read the objects may decrypt them, through S3. An archive that nobody can read is none. */
const byReaders = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'ReadObjects',
    principals: [new iam.AccountRootPrincipal()],
    actions: ['kms:Decrypt'],
    resources: ['*'],
    conditions: viaS3(),
  });

/** One role may write objects to a bucket, and whoever IAM allows may read them; both through S3. */
export const byBucket = (writer: iam.IRole): readonly iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    sid: 'WriteObjects',
    principals: [new iam.ArnPrincipal(writer.roleArn)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'], // a multipart upload decrypts its own data key
    resources: ['*'],
    conditions: viaS3(),
  }),
  byReaders(),
];

/**
 * S3 may encrypt the copies of objects that come from another Region, for the role whose IAM policy names this key; whoever
 * IAM allows may read them.
 *
 * The role is made later, in that Region, so the key delegates to IAM; but no more than this, and only through S3.
 * Source: Amazon S3 User Guide, "Replicating encrypted objects".
 */
export const byReplication = (): readonly iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    sid: 'EncryptCopies',
    principals: [new iam.AccountRootPrincipal()],
    actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: viaS3(),
  }),
  byReaders(),
];

/**
 * Whoever in this account may read and write the objects that the key encrypts, through S3 and no other way.
 *
 * Source: AWS KMS Developer Guide, "kms:ViaService". Athena works with the permissions of whoever asks, through S3.
 */
export const byS3 = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'EncryptObjects',
    principals: [new iam.AnyPrincipal()],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: {
      StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': via('s3') },
    },
  });

/**
 * Whoever IAM allows in the account of the pipeline may hand artifacts on, and these roles may read them; all through S3.
 *
 * The pipeline’s roles are made later, so the key delegates to IAM. Roles that deploy are there before: a policy that names
 * a missing one is refused.
 */
export const byArtifacts = (readers: readonly iam.IPrincipal[]): readonly iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    sid: 'HandArtifactsOn',
    principals: [new iam.AccountRootPrincipal()],
    actions: ENCRYPT_AND_DECRYPT,
    resources: ['*'],
    conditions: viaS3(),
  }),
  new iam.PolicyStatement({
    sid: 'ReadArtifacts',
    principals: [...readers],
    actions: ['kms:Decrypt', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: viaS3(),
  }),
];
