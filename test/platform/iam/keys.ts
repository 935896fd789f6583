import { can, cannot, LOGS, NO_GRANT, USE, type KeyRow } from './key-row';
import { ADMINISTRATOR, FOREIGNER } from './principals';

const CLOUDFORMATION = 'arn:{partition}:iam::{account}:role/cdk-hnb659fds-cfn-exec-role-{account}-{region}';

/** Rows that hold for every key. */
export const EVERY_KEY: readonly KeyRow[] = [
  can(ADMINISTRATOR, ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DescribeKey'], 'Administers the key'),
  cannot(ADMINISTRATOR, USE, 'Whoever administers a key does not use it'),
  cannot(FOREIGNER, ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:CreateGrant', ...USE], 'Another account'),
  cannot('s3.amazonaws.com', USE, 'A service that has nothing to do with it'),
];

/** A key of log groups: one of them, and a group that it is not for. */
const ofLogs = (group: string): KeyRow[] => [
  can(LOGS, USE, 'CloudWatch Logs, for its groups', { 'kms:EncryptionContext:aws:logs:arn': group }),
  cannot(LOGS, USE, 'CloudWatch Logs, for another group', {
    'kms:EncryptionContext:aws:logs:arn': 'arn:{partition}:logs:{region}:{account}:log-group:other',
  }),
  cannot(LOGS, USE, 'CloudWatch Logs, for another account', {
    'kms:EncryptionContext:aws:logs:arn': group.replace('{account}', '999988887777'),
  }),
  cannot(LOGS, USE, 'CloudWatch Logs, without saying for which group'),
  NO_GRANT,
];

const group = (name: string) => `arn:{partition}:logs:{region}:{account}:log-group:${name}`;
const VIA_S3 = { 'kms:CallerAccount': '{account}', 'kms:ViaService': 's3.{region}.amazonaws.com' };
const VIA_EC2 = { 'kms:CallerAccount': '{account}', 'kms:ViaService': 'ec2.{region}.amazonaws.com' };

const VIA_BACKUP = { 'kms:CallerAccount': '{account}', 'kms:ViaService': 'backup.{region}.amazonaws.com' };
const VIA = (service: string) => ({ 'kms:ViaService': `${service}.{region}.amazonaws.com` });

/** Rows of each key by its purpose, the last part of its alias. A key that is not here fails the tests. */
export const KEYS: Readonly<Record<string, readonly KeyRow[]>> = {
  cluster: [
    can('{ControlPlaneRole}', [...USE, 'kms:DescribeKey'], 'The control plane encrypts what the API stores'),
    can(CLOUDFORMATION, ['kms:CreateGrant'], 'Lends the key to EKS when it creates the cluster'),
    cannot(CLOUDFORMATION, USE, 'Does not read what the API stores'),
    cannot('eks.amazonaws.com', USE, 'EKS works through its grant and the role'),
  ],
  'cluster-logs': ofLogs(group('/aws/eks/{cluster}/cluster')),
  'fargate-logs': ofLogs(group('/aws/eks/{cluster}/fargate')),
  'flow-logs': ofLogs(group('/aws/vpc/{cluster}/flow-logs')),
  'container-logs': ofLogs(group('/aws/containerinsights/{cluster}/performance')),
  'vpc-function-logs': ofLogs(group('/aws/lambda/{cluster}-Vpc-function')),
  'drregion-function-logs': ofLogs(group('/aws/lambda/{stacks}-DrRegion-function')),
  'recovery-function-logs': ofLogs(group('/aws/lambda/{stacks}-Recovery-function')),
  'eks-function-logs': ofLogs(group('/aws/lambda/{cluster}-Eks-function')),
  volumes: [
    can(ADMINISTRATOR, ['kms:GenerateDataKey', 'kms:Decrypt'], 'Whoever may make volumes, through EC2', VIA_EC2),
    can(ADMINISTRATOR, ['kms:CreateGrant'], 'EC2 lends the key to the instance', {
      ...VIA_EC2,
      'kms:GrantIsForAWSResource': 'true',
    }),
    cannot(ADMINISTRATOR, ['kms:CreateGrant'], 'Lends it to nobody else', VIA_EC2),
    cannot(ADMINISTRATOR, USE, 'Through another service', {
      ...VIA_EC2,
      'kms:ViaService': 'rds.{region}.amazonaws.com',
    }),
    cannot(FOREIGNER, USE, 'Another account, through EC2 too', { ...VIA_EC2, 'kms:CallerAccount': '999988887777' }),
  ],
  alarms: [
    can('cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], 'Alarms of this account', {
      'aws:SourceAccount': '{account}',
    }),
    cannot('cloudwatch.amazonaws.com', USE, 'Alarms of another account', { 'aws:SourceAccount': '999988887777' }),
    NO_GRANT,
  ],
  alerts: [
    can('events.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], 'Rules of this account', {
      'aws:SourceAccount': '{account}',
    }),
    cannot('events.amazonaws.com', USE, 'Rules of another account', { 'aws:SourceAccount': '999988887777' }),
    cannot('cloudwatch.amazonaws.com', USE, 'Alarms have a key of their own', { 'aws:SourceAccount': '{account}' }),
    ...['budgets.amazonaws.com', 'costalerts.amazonaws.com'].flatMap((service) => [
      {
        ...can(service, ['kms:Decrypt', 'kms:GenerateDataKey'], 'Cost alerts of this account, where cost is watched', {
          'aws:SourceAccount': '{account}',
        }),
        where: 'AWS::Budgets::Budget',
      },
      cannot(service, USE, 'Cost alerts of another account', { 'aws:SourceAccount': '999988887777' }),
    ]),
    NO_GRANT,
  ],
  'cost-queries': [
    can(
      ADMINISTRATOR,
      ['kms:GenerateDataKey', 'kms:Decrypt'],
      'Whoever may read and write results, through S3',
      VIA_S3,
    ),
    cannot(ADMINISTRATOR, ['kms:Decrypt'], 'Through another service', {
      ...VIA_S3,
      'kms:ViaService': 'dynamodb.{region}.amazonaws.com',
    }),
    cannot(FOREIGNER, USE, 'Another account, through S3 too', { ...VIA_S3, 'kms:CallerAccount': '999988887777' }),
    NO_GRANT,
  ],
  'alert-router': [
    can('sns.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], 'A topic of alerts delivers to the queue', {
      'aws:SourceArn': '{AlertsCriticalTopic}',
    }),
    cannot('sns.amazonaws.com', USE, 'Another topic of this account', {
      'aws:SourceArn': 'arn:{partition}:sns:{region}:{account}:somebody-elses',
    }),
    can('{AlertRouterRole}', [...USE, 'kms:DescribeKey'], 'The router reads its queue', VIA('sqs')),
    can('{AlertRouterRole}', USE, 'The router uses its table', VIA('dynamodb')),
    cannot('{AlertRouterRole}', USE, 'Through another service', VIA('s3')),
    cannot('{AlertRouterRole}', USE, 'The router decrypts nothing by itself'),
    can(ADMINISTRATOR, ['kms:CreateGrant', 'kms:DescribeKey'], 'Whoever makes the table lends it the key', {
      'kms:CallerAccount': '{account}',
      ...VIA('dynamodb'),
    }),
    cannot(FOREIGNER, ['kms:CreateGrant', ...USE], 'Another account, through DynamoDB too', {
      'kms:CallerAccount': '999988887777',
      ...VIA('dynamodb'),
    }),
    ...ofLogs(group('/aws/lambda/{cluster}-alert-router')),
  ],
  'configuration-history': [
    can('config.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], 'AWS Config, for this account', {
      'aws:SourceAccount': '{account}',
    }),
    cannot('config.amazonaws.com', USE, 'AWS Config, for another account', { 'aws:SourceAccount': '999988887777' }),
    NO_GRANT,
  ],
  backups: [
    can(
      ADMINISTRATOR,
      ['kms:GenerateDataKey', 'kms:Decrypt'],
      'Whoever may make backups, through AWS Backup',
      VIA_BACKUP,
    ),
    can(ADMINISTRATOR, ['kms:GenerateDataKey', 'kms:Decrypt'], 'And through EC2, for snapshots', VIA_EC2),
    can(ADMINISTRATOR, ['kms:CreateGrant'], 'AWS Backup lends the key to what it makes', {
      ...VIA_BACKUP,
      'kms:GrantIsForAWSResource': 'true',
    }),
    cannot(ADMINISTRATOR, ['kms:CreateGrant'], 'Lends it to nobody else', VIA_BACKUP),
    cannot(ADMINISTRATOR, USE, 'Through another service', {
      ...VIA_BACKUP,
      'kms:ViaService': 's3.{region}.amazonaws.com',
    }),
    cannot(FOREIGNER, USE, 'Another account, through AWS Backup too', {
      ...VIA_BACKUP,
      'kms:CallerAccount': '999988887777',
    }),
  ],
  'log-archive': [
    ...ofLogs(group('/aws/kinesisfirehose/{cluster}-log-archive')),
    can('{LogArchiveDeliveryRole}', ['kms:GenerateDataKey', 'kms:Decrypt'], 'Firehose, through S3', VIA_S3),
    cannot('{LogArchiveDeliveryRole}', USE, 'Firehose, past S3'),
    can('{LogArchiveReplicationRole}', ['kms:Decrypt'], 'S3 reads what it copies', VIA_S3),
    cannot('{LogArchiveReplicationRole}', ['kms:GenerateDataKey'], 'And writes nothing here', VIA_S3),
    can(ADMINISTRATOR, ['kms:Decrypt'], 'Whom IAM allows to read the archive, through S3', VIA_S3),
    cannot(ADMINISTRATOR, ['kms:Encrypt', 'kms:GenerateDataKey'], 'Nobody else writes to it', VIA_S3),
  ],
  'log-archive-copy': [
    can(
      ADMINISTRATOR,
      ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:Decrypt'],
      'Whom IAM allows to write copies or read them, through S3',
      VIA_S3,
    ),
    cannot(FOREIGNER, USE, 'Another account, through S3 too', VIA_S3),
    cannot(ADMINISTRATOR, USE, 'Nobody past S3'),
    NO_GRANT,
  ],
};
