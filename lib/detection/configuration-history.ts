import { Aws, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';

/** What an audit looks back on; AWS Config itself keeps its records for seven years. */
const RETENTION = Duration.days(365);

export interface ConfigurationHistoryProps {
  readonly environment: Environment;
  readonly encryptionKey: kms.IKey;
}

/**
 * The bucket to which AWS Config delivers what it recorded: encrypted, versioned, private, with an end.
 *
 * Source: AWS Config Developer Guide, "Permissions for the Amazon S3 Bucket for the AWS Config Delivery Channel".
 */
export class ConfigurationHistory extends s3.Bucket {
  constructor(scope: Construct, id: string, props: ConfigurationHistoryProps) {
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
        { expiration: RETENTION, noncurrentVersionExpiration: RETENTION },
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
      removalPolicy: removalPolicy(environment),
    });
    this.letConfigWrite();
    acknowledge(
      this,
      'AWS Config alone writes to it, and keeps the same records itself for seven years: a copy in another Region adds ' +
        'nothing. Where auditors ask who read it, data events of CloudTrail tell more than an access log.',
      'AwsSolutions::AwsSolutions-S1',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }

  private letConfigWrite(): void {
    const statement = (sid: string, actions: readonly string[], resource: string) =>
      this.addToResourcePolicy(
        new iam.PolicyStatement({
          sid,
          principals: [new iam.ServicePrincipal('config.amazonaws.com')],
          actions: [...actions],
          resources: [resource],
          conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
      );
    statement('FindBucket', ['s3:GetBucketAcl', 's3:ListBucket'], this.bucketArn);
    statement('DeliverRecords', ['s3:PutObject'], this.arnForObjects(`AWSLogs/${Aws.ACCOUNT_ID}/Config/*`));
  }
}
