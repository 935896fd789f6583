import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Deployable } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';

/** Where objects go too, as soon as they are written. */
export interface Copy {
  readonly to: s3.IBucket;
  readonly encryptionKey: kms.IKey;
  /** Whom S3 copies them as. */
  readonly role: iam.IRole;
}

export interface PrivateBucketProps {
  readonly environment: Deployable;
  /** Default: S3’s own key. */
  readonly encryptionKey?: kms.IKey;
  /** How long an object is kept. */
  readonly retention: Duration;
  /** How long a version is kept that another has replaced. */
  readonly replacedRetention: Duration;
  /** Why nobody writes down who reads it. */
  readonly whyNoAccessLog: string;
  /** Where its objects go too, or why nowhere. */
  readonly copy: Copy | { readonly whyNone: string };
}

/** An upload that nobody has finished is nobody’s data. */
const UNFINISHED_DAYS = 7;

/** A bucket of the platform: encrypted, closed to the public, over TLS only, versioned, and with an end to what it holds. */
export class PrivateBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    const { environment, encryptionKey, retention, replacedRetention, whyNoAccessLog, copy } = props;
    super(scope, id, {
      ...(encryptionKey === undefined
        ? { encryption: s3.BucketEncryption.S3_MANAGED }
        : { encryption: s3.BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { expiration: retention, noncurrentVersionExpiration: replacedRetention },
        {
          abortIncompleteMultipartUploadAfter: Duration.days(Math.min(UNFINISHED_DAYS, replacedRetention.toDays())),
        },
      ],
      removalPolicy: removalPolicy(environment),
      ...('to' in copy ? replication(copy) : {}),
    });
    acknowledge(
      this,
      whyNoAccessLog,
      'AwsSolutions::AwsSolutions-S1',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled',
    );
    if ('to' in copy) return;
    acknowledge(this, copy.whyNone, 'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled');
  }
}

const replication = ({ to, encryptionKey, role }: Copy): s3.BucketProps => ({
  replicationRole: role,
  replicationRules: [{ destination: to, kmsKey: encryptionKey, sseKmsEncryptedObjects: true, priority: 0 }],
});
