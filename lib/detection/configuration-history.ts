import { Aws, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { PrivateBucket } from '../storage/private-bucket';

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
export class ConfigurationHistory extends PrivateBucket {
  constructor(scope: Construct, id: string, props: ConfigurationHistoryProps) {
    const { environment, encryptionKey } = props;
    super(scope, id, {
      environment,
      encryptionKey,
      retention: RETENTION,
      replacedRetention: RETENTION,
      whyNoAccessLog:
        'AWS Config alone writes to it. Where auditors ask who read it, data events of CloudTrail tell more than an access log.',
      copy: {
        whyNone: 'AWS Config keeps the same records itself for seven years: a copy in another Region adds nothing.',
      },
    });
    this.letConfigWrite();
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
