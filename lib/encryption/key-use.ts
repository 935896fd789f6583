import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

const CRYPTOGRAPHY = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'];
const ENCRYPT_AND_DECRYPT = [...CRYPTOGRAPHY, 'kms:DescribeKey'];

/**
 * CloudWatch Logs may encrypt these log groups, and no other.
 *
 * AWS’s example has `kms:Describe*` too, to no effect: only cryptography carries the encryption context that it demands.
 * Source: Amazon CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS".
 */
export function byLogGroups(scope: IConstruct, ...logGroupNames: readonly string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'EncryptLogGroups',
    // The one service whose principal is regional and carries the partition’s suffix.
    principals: [new iam.ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
    actions: CRYPTOGRAPHY,
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': logGroupNames.map((name) =>
          Stack.of(scope).formatArn({ service: 'logs', resource: `log-group:${name}` }),
        ),
      },
    },
  });
}

/**
 * EC2 may encrypt volumes for whoever in this account may create them: the policy of the AWS-managed key aws/ebs.
 *
 * It names no role, because Auto Scaling’s and Spot’s service-linked roles need not exist yet in a new account, and a key
 * policy that names a missing role is refused.
 * Source: Amazon EBS User Guide, "How Amazon EBS encryption works"; EC2 Auto Scaling User Guide, "Required AWS KMS key
 * policy for use with encrypted volumes".
 */
export const byVolumes = (): readonly iam.PolicyStatement[] => {
  const viaEc2 = { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': `ec2.${Aws.REGION}.amazonaws.com` };
  return [
    new iam.PolicyStatement({
      sid: 'EncryptVolumes',
      principals: [new iam.AnyPrincipal()],
      actions: ENCRYPT_AND_DECRYPT,
      resources: ['*'],
      conditions: { StringEquals: viaEc2 },
    }),
    new iam.PolicyStatement({
      sid: 'LendToVolumes',
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { StringEquals: viaEc2, Bool: { 'kms:GrantIsForAWSResource': true } },
    }),
  ];
};

/**
 * The cluster may encrypt what the Kubernetes API stores.
 *
 * EKS works through a grant that is made with the permissions of whoever creates the cluster: CloudFormation’s role. AWS
 * rules out `kms:GrantIsForAWSResource` for that call, and does not document that it comes through `kms:ViaService`, so
 * the statement is bounded by the account and by what IAM allows the caller.
 * Source: Amazon EKS User Guide, "Encrypt Kubernetes secrets with KMS".
 */
export const byCluster = (clusterRole: iam.IRole): readonly iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    sid: 'EncryptClusterData',
    principals: [new iam.ArnPrincipal(clusterRole.roleArn)],
    actions: ENCRYPT_AND_DECRYPT,
    resources: ['*'],
  }),
  new iam.PolicyStatement({
    sid: 'LendToCluster',
    principals: [new iam.AccountRootPrincipal()],
    actions: ['kms:CreateGrant', 'kms:DescribeKey'],
    resources: ['*'],
  }),
];

/** CloudWatch alarms of this account may publish to the topic that the key encrypts. */
export const byAlarms = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishAlarms',
    principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/**
 * EventBridge rules of this account may publish to the topics that the key encrypts.
 *
 * Which rules, the policy of each topic says: it can name them, while a key that did would wait for rules that wait for
 * topics that wait for the key.
 * Source: Amazon SNS Developer Guide, "Enable compatibility between event sources from AWS services and encrypted topics".
 */
export const byEventRules = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishAlerts',
    principals: [new iam.ServicePrincipal('events.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/**
 * These topics may deliver to the queues that the key encrypts.
 *
 * Source: Amazon SNS Developer Guide, "Configuring Amazon SNS to deliver messages to an encrypted Amazon SQS queue".
 */
export const byTopics = (topicArns: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'DeliverAlerts',
    principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { ArnEquals: { 'aws:SourceArn': topicArns } },
  });

/** The endpoint by which a service uses a key for somebody. It ends alike in every partition. */
const via = (service: string): string => `${service}.${Aws.REGION}.amazonaws.com`;

/** A function may use the key through these services, and not by itself. */
export const byFunction = (role: iam.IRole, services: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'WorkThroughServices',
    principals: [new iam.ArnPrincipal(role.roleArn)],
    actions: ENCRYPT_AND_DECRYPT,
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': services.map(via) } },
  });

/**
 * Whoever may make tables in this account may have DynamoDB encrypt one with the key: it works through a grant.
 *
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB encryption at rest: usage notes", on customer managed keys.
 */
export const byTables = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'EncryptTables',
    principals: [new iam.AccountRootPrincipal()],
    actions: [...ENCRYPT_AND_DECRYPT, 'kms:CreateGrant'],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': via('dynamodb') } },
  });

/**
 * AWS Config may encrypt what it delivers for this account.
 *
 * Source: AWS Config Developer Guide, "Permissions for the KMS Key for the AWS Config Delivery Channel".
 */
export const byConfig = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'DeliverRecords',
    principals: [new iam.ServicePrincipal('config.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

/**
 * AWS Backup may encrypt backups for whoever in this account may make them, and EC2 the snapshots among them: the policy of
 * the AWS-managed key aws/backup. Who may is said by the role that AWS Backup takes on.
 *
 * Source: AWS Backup Developer Guide, "Encryption for backups in AWS Backup".
 */
export const byBackups = (): readonly iam.PolicyStatement[] => {
  const viaBackup = {
    'kms:CallerAccount': Aws.ACCOUNT_ID,
    'kms:ViaService': [`backup.${Aws.REGION}.amazonaws.com`, `ec2.${Aws.REGION}.amazonaws.com`],
  };
  return [
    new iam.PolicyStatement({
      sid: 'EncryptBackups',
      principals: [new iam.AnyPrincipal()],
      actions: ENCRYPT_AND_DECRYPT,
      resources: ['*'],
      conditions: { StringEquals: viaBackup },
    }),
    new iam.PolicyStatement({
      sid: 'LendToBackups',
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { StringEquals: viaBackup, Bool: { 'kms:GrantIsForAWSResource': true } },
    }),
  ];
};

const viaS3 = () => ({ StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } });

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
 * Budgets and anomaly detection of this account may publish to the topic that the key encrypts.
 *
 * Which of them, the policy of the topic says.
 * Source: AWS Cost Management User Guide, "Creating an Amazon SNS topic for budget notifications".
 */
export const byCostAlerts = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishCostAlerts',
    principals: [
      new iam.ServicePrincipal('budgets.amazonaws.com'),
      new iam.ServicePrincipal('costalerts.amazonaws.com'),
    ],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

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
      StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` },
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

/**
 * A role may publish to the topics that the key encrypts, and not use it by itself.
 *
 * Source: Amazon SNS Developer Guide, "Securing Amazon SNS data with server-side encryption", on publishers.
 */
export const byPublisher = (role: iam.IRole): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'PublishByRole',
    principals: [new iam.ArnPrincipal(role.roleArn)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': via('sns') } },
  });
