import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { RecoverableEnvironment } from '../config/second-region';
import { removalPolicy } from './removal-policy';

export interface ArchiveBucketProps {
  readonly environment: RecoverableEnvironment;
  readonly encryptionKey: kms.IKey;
  /** Where each object goes too, and by whose hand. Without it, the bucket is itself where they go. */
  readonly copy?: { readonly to: s3.IBucket; readonly encryptionKey: kms.IKey; readonly role: iam.IRole };
}

/** An archive of logs: encrypted, versioned, private, with an end. */
export class ArchiveBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: ArchiveBucketProps) {
    const { environment, encryptionKey, copy } = props;
    const retention = Duration.days(environment.recovery.logArchiveDays);
    super(scope, id, {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true, // replication wants it
      lifecycleRules: [
        { expiration: retention, noncurrentVersionExpiration: Duration.days(7) },
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
      removalPolicy: removalPolicy(environment),
      ...(copy === undefined
        ? {}
        : {
            replicationRole: copy.role,
            replicationRules: [
              { destination: copy.to, kmsKey: copy.encryptionKey, sseKmsEncryptedObjects: true, priority: 0 },
            ],
          }),
    });
    acknowledge(
      this,
      'One service alone writes to it. Where auditors ask who read it, data events of CloudTrail tell more than an access log.',
      'AwsSolutions::AwsSolutions-S1',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled',
    );
    if (copy !== undefined) return;
    acknowledge(
      this,
      'It is itself the copy in another Region.',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }
}
