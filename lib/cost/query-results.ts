import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';

/** A result is read once, and made again by asking again. */
const RETENTION = Duration.days(30);

export interface QueryResultsProps {
  readonly environment: Environment;
  readonly encryptionKey: kms.IKey;
}

/** The bucket to which Athena writes what was asked: encrypted, private, emptied after a month. */
export class QueryResults extends s3.Bucket {
  constructor(scope: Construct, id: string, props: QueryResultsProps) {
    const { environment, encryptionKey } = props;
    super(scope, id, {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { expiration: RETENTION, noncurrentVersionExpiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: removalPolicy(environment),
    });
    acknowledge(
      this,
      'Results are copies of what can be asked again, and go after a month: neither a log of their readers nor a copy in ' +
        'another Region is worth keeping. Athena itself records who asked what.',
      'AwsSolutions::AwsSolutions-S1',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }
}
