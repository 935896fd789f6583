import { Aws, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';
import { BILLING_REGION } from './billing-region';

/** AWS writes the running month anew several times a day; a version that was replaced serves nobody for long. */
const REPLACED_VERSIONS = Duration.days(7);

export interface UsageBucketProps {
  readonly environment: Environment;
  /** Days that a file is kept after it was last written. */
  readonly retentionDays: number;
}

/**
 * The bucket to which AWS exports every charge: private, versioned, with an end, writable by the exports of this account.
 *
 * Source: AWS Data Exports User Guide, "Setting up an Amazon S3 bucket for data exports". Older editions of the page also
 * name `billingreports.amazonaws.com` and `s3:GetBucketPolicy`, which legacy reports need.
 */
export class UsageBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: UsageBucketProps) {
    const { environment, retentionDays } = props;
    super(scope, id, {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { expiration: Duration.days(retentionDays), noncurrentVersionExpiration: REPLACED_VERSIONS },
        { abortIncompleteMultipartUploadAfter: REPLACED_VERSIONS },
      ],
      removalPolicy: removalPolicy(environment),
    });
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'DeliverUsage',
        principals: [new iam.ServicePrincipal('bcm-data-exports.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects('*')],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'bcm-data-exports',
              region: BILLING_REGION,
              resource: 'export',
              resourceName: '*',
            }),
          },
        },
      }),
    );
    acknowledge(
      this,
      'AWS documents no way for Data Exports to write with a customer’s key, and its own framework (Cloud Intelligence ' +
        'Dashboards) lets it write with S3’s key. What is delivered is readable by this account alone.',
      'NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS',
    );
    acknowledge(
      this,
      'AWS alone writes to it, and can deliver past months again on request: a copy in another Region adds nothing. Where ' +
        'auditors ask who read it, data events of CloudTrail tell more than an access log.',
      'AwsSolutions::AwsSolutions-S1',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled',
      'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }
}
