import { Aws, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { PrivateBucket } from '../storage/private-bucket';
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
export class UsageBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: UsageBucketProps) {
    const { environment, retentionDays } = props;
    super(scope, id, {
      environment,
      retention: Duration.days(retentionDays),
      replacedRetention: REPLACED_VERSIONS,
      whyNoAccessLog:
        'AWS alone writes to it. Where auditors ask who read it, data events of CloudTrail tell more than an access log.',
      copy: { whyNone: 'AWS can deliver past months again on request: a copy in another Region adds nothing.' },
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
  }
}
