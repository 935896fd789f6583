import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import { logArchiveLogGroupName, logArchiveStreamName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import { EncryptionKey } from '../encryption/encryption-key';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { byBucket } from '../encryption/key-use/objects';
import { PermissionPolicy } from '../identity/permission';
import { EncryptedLogGroup } from '../observability/encrypted-log-group';
import { ArchiveBucket } from './archive-bucket';
import { removalPolicy } from './removal-policy';
import { ReplicationRole } from './replication-role';
import { forThisAccount } from './service-role';

export interface LogArchiveProps {
  readonly environment: RecoverableEnvironment;
  /** What the control plane writes. */
  readonly logGroup: logs.ILogGroup;
  /** The copy in the second Region. */
  readonly copy: { readonly bucketArn: string; readonly keyArn: string };
}

/** Where Firehose puts what it delivers, by the hour, and what it could not deliver. */
const PREFIX = 'control-plane/!{timestamp:yyyy/MM/dd/HH}/';
const ERROR_PREFIX = 'undelivered/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/';

/** Firehose says here what it could not deliver, and why. */
const ERROR_STREAM = 'delivery';

/**
 * Keeps what the control plane logs, audit records among them, where the loss of the Region does not reach: CloudWatch Logs
 * hands it to Firehose, Firehose to a bucket, and S3 copies the bucket to the second Region.
 *
 * Records arrive as CloudWatch Logs sends them, in gzip. Source: CloudWatch Logs User Guide, "Log group-level subscription
 * filters" (Amazon Data Firehose).
 */
export class LogArchive extends Construct {
  constructor(scope: Construct, id: string, props: LogArchiveProps) {
    super(scope, id);
    const { environment, logGroup, copy } = props;
    const delivery = new iam.Role(this, 'DeliveryRole', {
      description: 'Firehose writes the archive of logs',
      assumedBy: forThisAccount('firehose.amazonaws.com'),
    });
    const replication = new ReplicationRole(this, 'ReplicationRole');
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'log-archive',
      description: 'Encrypts the archive of logs',
      use: [...byBucket(delivery), byLogGroups(this, logArchiveLogGroupName(environment))],
    });
    const to = s3.Bucket.fromBucketArn(this, 'Copy', copy.bucketArn);
    const copyKey = kms.Key.fromKeyArn(this, 'CopyKey', copy.keyArn);
    const bucket = new ArchiveBucket(this, 'Bucket', {
      environment,
      encryptionKey,
      copy: { to, encryptionKey: copyKey, role: replication.role },
    });
    replication.allow({
      from: bucket,
      fromKey: encryptionKey,
      to,
      toKey: copyKey,
      toRegion: environment.recovery.region,
    });

    const errors = new EncryptedLogGroup(this, 'Errors', {
      environment,
      logGroupName: logArchiveLogGroupName(environment),
      retentionDays: environment.cluster.logRetentionDays,
      encryptionKey,
    });
    const errorStream = new logs.LogStream(this, 'ErrorStream', {
      logGroup: errors,
      logStreamName: ERROR_STREAM,
      removalPolicy: removalPolicy(environment), // the CDK would keep it, whatever becomes of its group
    });
    const writing = this.writing(bucket, errors, encryptionKey, delivery);
    const stream = new firehose.CfnDeliveryStream(this, 'Stream', {
      deliveryStreamName: logArchiveStreamName(environment),
      deliveryStreamType: 'DirectPut',
      // Minutes in a buffer, not an archive: a key of AWS’s own is enough, and needs no grant.
      deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
      extendedS3DestinationConfiguration: {
        bucketArn: bucket.bucketArn,
        roleArn: delivery.roleArn,
        prefix: PREFIX,
        errorOutputPrefix: ERROR_PREFIX,
        bufferingHints: { intervalInSeconds: 300, sizeInMBs: 64 },
        compressionFormat: 'UNCOMPRESSED',
        encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn: encryptionKey.keyArn } },
        cloudWatchLoggingOptions: {
          enabled: true,
          logGroupName: errors.logGroupName,
          logStreamName: errorStream.logStreamName,
        },
      },
    });
    stream.node.addDependency(writing);
    this.subscribe(logGroup, stream);
  }

  /** Source: Amazon Data Firehose Developer Guide, "Grant Firehose access to an Amazon S3 destination". */
  private writing(bucket: s3.IBucket, errors: logs.ILogGroup, key: kms.IKey, role: iam.Role): PermissionPolicy {
    const policy = new PermissionPolicy(this, 'Writing', {
      description: 'Writes the archive of logs',
      permissions: [
        {
          sid: 'Bucket',
          actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
          resources: [bucket.bucketArn],
        },
        {
          sid: 'Objects',
          wildcard: 'Firehose names its objects by time; the bucket is its own.',
          actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
          resources: [bucket.arnForObjects('*')],
        },
        { sid: 'Encrypt', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
        {
          sid: 'Errors',
          actions: ['logs:PutLogEvents'],
          resources: [`${withoutStar(errors)}:log-stream:${ERROR_STREAM}`],
        },
      ],
    });
    policy.attachToRole(role);
    return policy;
  }

  private subscribe(logGroup: logs.ILogGroup, stream: firehose.CfnDeliveryStream): void {
    const handing = new iam.Role(this, 'HandingRole', {
      description: 'CloudWatch Logs hands logs of the control plane to Firehose',
      // Only for log groups of this account and Region: the example of the guide.
      assumedBy: new iam.ServicePrincipal('logs.amazonaws.com', {
        conditions: {
          StringLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'logs', resource: '*' }) },
        },
      }),
    });
    const policy = new PermissionPolicy(this, 'Handing', {
      description: 'Hands logs to the archive',
      permissions: [
        { sid: 'Hand', actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'], resources: [stream.attrArn] },
      ],
    });
    policy.attachToRole(handing);
    const filter = new logs.CfnSubscriptionFilter(this, 'Subscription', {
      logGroupName: logGroup.logGroupName,
      destinationArn: stream.attrArn,
      roleArn: handing.roleArn,
      filterPattern: '',
    });
    filter.node.addDependency(policy);
  }
}

/** The ARN of a log group ends with `:*`; those of its streams have their name there. */
const withoutStar = ({ logGroupName }: logs.ILogGroup): string =>
  `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${logGroupName}`;
