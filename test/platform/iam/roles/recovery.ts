import { always, distrusts, may, mayNot, trusts, type Context, type RoleExpectation } from '../expectation';

const of = (account: string): Context => ({ 'aws:SourceAccount': account });

/** A role that one service takes on, for this account alone. */
const onlyFor = (service: string, name: string) =>
  always(
    trusts(service, `${name}, for this account`, of('{account}')),
    distrusts(service, `${name}, for another account`, of('999988887777')),
    distrusts(service, `${name}, for nobody in particular`),
  );

const ENTRY = 'arn:{partition}:eks:{region}:{account}:access-entry/{cluster}/role/{account}/backup/1';
const OTHER_ENTRY = 'arn:{partition}:eks:{region}:{account}:access-entry/{cluster}-2/role/{account}/backup/1';
const withPolicy = (name: string): Context => ({
  'eks:accessScope': 'cluster',
  'eks:policyArn': `arn:{partition}:eks::aws:cluster-access-policy/${name}`,
});
const VOLUME = 'arn:{partition}:ec2:{region}:{account}:volume/vol-0123456789abcdef0';
const SNAPSHOT = 'arn:{partition}:ec2:{region}::snapshot/snap-0123456789abcdef0';
const COPY = 'arn:{partition}:ec2:{otherRegion}::snapshot/snap-0123456789abcdef0';
const KEY = 'arn:{partition}:kms:{region}:{account}:key/12345678-1234-1234-1234-123456789012';
const vault = (region: string, name: string) => `arn:{partition}:backup:${region}:{account}:backup-vault:${name}`;

const SECRET = 'arn:{partition}:secretsmanager:{region}:{account}:secret:payments/stripe-AbCdEf';
const OTHER_SECRET = 'arn:{partition}:secretsmanager:{region}:{account}:secret:payments/paypal-AbCdEf';
const COPIES = 'arn:{partition}:s3:::{stacks}-drregion-logarchivebucket6951a440';

/** Roles of services that back up, copy and replicate. */
export const RECOVERY: readonly RoleExpectation[] = [
  {
    role: 'ClusterBackupRole',
    holder: 'AWS Backup, which backs up the cluster',
    trust: onlyFor('backup.amazonaws.com', 'AWS Backup'),
    rows: [
      may(['eks:DescribeCluster', 'eks:ListAddons', 'eks:CreateAccessEntry'], '{ControlPlaneCluster}', 'Looks at it'),
      mayNot(
        ['eks:DescribeCluster', 'eks:CreateAccessEntry'],
        'arn:{partition}:eks:{region}:{account}:cluster/{cluster}-2',
        'Looks at no other cluster',
      ),
      mayNot(['eks:UpdateClusterConfig', 'eks:DeleteCluster'], '{ControlPlaneCluster}', 'Changes nothing'),
      may(
        'eks:AssociateAccessPolicy',
        ENTRY,
        'Lets itself in to read',
        withPolicy('AWSBackupFullAccessPolicyForBackup'),
      ),
      mayNot('eks:AssociateAccessPolicy', ENTRY, 'With its own policy only', withPolicy('AmazonEKSClusterAdminPolicy')),
      mayNot(
        'eks:AssociateAccessPolicy',
        OTHER_ENTRY,
        'Into this cluster only',
        withPolicy('AWSBackupFullAccessPolicyForBackup'),
      ),
      may('ec2:CreateSnapshot', VOLUME, 'Takes snapshots of volumes'),
      may(['ec2:CopySnapshot', 'ec2:CreateTags', 'ec2:DeleteSnapshot'], SNAPSHOT, 'Copies them, and ends old ones'),
      may('ec2:CopySnapshot', COPY, 'In the second Region as well'),
      mayNot(['ec2:DeleteVolume', 'ec2:CreateTags'], VOLUME, 'Touches no volume'),
      may('kms:CreateGrant', KEY, 'Lends keys of volumes to EC2', { 'kms:GrantIsForAWSResource': 'true' }),
      mayNot('kms:CreateGrant', KEY, 'And to nobody else'),
      mayNot('kms:Decrypt', KEY, 'Decrypts nothing'),
      may('backup:CopyIntoBackupVault', vault('{region}', '{cluster}-backups'), 'Fills its vault'),
      may(
        'backup:CopyIntoBackupVault',
        vault('{otherRegion}', '{cluster}-dr-backups'),
        'And that of the second Region',
      ),
      mayNot('backup:CopyIntoBackupVault', vault('{region}', 'somebody-elses'), 'And no other'),
      mayNot('backup:DeleteBackupVault', vault('{region}', '{cluster}-backups'), 'Deletes no vault'),
      mayNot(
        'rds:CreateDBSnapshot',
        'arn:{partition}:rds:{region}:{account}:db:orders',
        'Has no business with databases',
      ),
    ],
  },
  {
    role: 'RestoreTestRole',
    holder: 'AWS Backup, which tests its backups of volumes',
    trust: onlyFor('backup.amazonaws.com', 'AWS Backup'),
    rows: [
      may('ec2:CreateVolume', VOLUME, 'Makes a volume out of a backup'),
      may('ec2:CreateTags', VOLUME, 'Tags it as it is made', { 'ec2:CreateAction': 'CreateVolume' }),
      may('kms:Decrypt', KEY, 'Uses the keys of volumes through EC2', {
        'kms:ViaService': 'ec2.{region}.amazonaws.com',
      }),
      mayNot('kms:Decrypt', KEY, 'And not by itself'),
      mayNot('ec2:CreateTags', VOLUME, 'Tags nothing that is there'),
      mayNot(['ec2:DeleteVolume', 'ec2:AttachVolume'], VOLUME, 'Touches no volume that is there'),
      mayNot('ec2:RunInstances', 'arn:{partition}:ec2:{region}:{account}:instance/*', 'Starts nothing'),
      mayNot('eks:CreateCluster', '*', 'Makes no cluster'),
    ],
  },
  {
    role: 'LogArchiveDeliveryRole',
    holder: 'Firehose, which writes the archive of logs',
    trust: onlyFor('firehose.amazonaws.com', 'Firehose'),
    rows: [
      may('s3:PutObject', '{LogArchiveBucket}/control-plane/2026/one', 'Writes what is logged'),
      mayNot(
        ['s3:GetObject', 's3:DeleteObject'],
        '{LogArchiveBucket}/control-plane/2026/one',
        'Reads and ends nothing',
      ),
      mayNot('s3:PutObject', 'arn:{partition}:s3:::somebody-elses-bucket/object', 'Writes to no other bucket'),
      mayNot('s3:PutBucketPolicy', '{LogArchiveBucket}', 'Changes nothing about it'),
      may('kms:GenerateDataKey', '{LogArchiveKey}', 'Encrypts', { 'kms:ViaService': 's3.{region}.amazonaws.com' }),
      may(
        'logs:PutLogEvents',
        'arn:{partition}:logs:{region}:{account}:log-group:/aws/kinesisfirehose/{cluster}-log-archive:log-stream:delivery',
        'Says what it could not deliver',
      ),
      mayNot(
        'logs:PutLogEvents',
        'arn:{partition}:logs:{region}:{account}:log-group:/aws/eks/{cluster}/cluster:log-stream:audit',
        'Forges no record',
      ),
    ],
  },
  {
    role: 'LogArchiveHandingRole',
    holder: 'CloudWatch Logs, which hands logs to Firehose',
    trust: always(
      trusts('logs.amazonaws.com', 'Log groups of this account and Region', {
        'aws:SourceArn': 'arn:{partition}:logs:{region}:{account}:log-group:/aws/eks/{cluster}/cluster:*',
      }),
      distrusts('logs.amazonaws.com', 'Log groups of another account', {
        'aws:SourceArn': 'arn:{partition}:logs:{region}:999988887777:log-group:/aws/eks/{cluster}/cluster:*',
      }),
      distrusts('logs.amazonaws.com', 'Nobody in particular'),
    ),
    rows: [
      may(['firehose:PutRecord', 'firehose:PutRecordBatch'], '{LogArchiveStream}', 'Hands on what is logged'),
      mayNot('firehose:PutRecord', 'arn:{partition}:firehose:{region}:{account}:deliverystream/other', 'To no other'),
      mayNot(['firehose:UpdateDestination', 'firehose:DeleteDeliveryStream'], '{LogArchiveStream}', 'Changes nothing'),
    ],
  },
  {
    role: 'LogArchiveReplicationRole',
    holder: 'S3, which copies the archive to the second Region',
    trust: always(
      trusts('s3.amazonaws.com', 'S3, for whomever: it can copy from the one bucket to the other and nothing else'),
      distrusts('replication.dynamodb.amazonaws.com', 'No other service'),
    ),
    rows: [
      may('s3:GetReplicationConfiguration', '{LogArchiveBucket}', 'Reads what to copy'),
      may('s3:GetObjectVersionForReplication', '{LogArchiveBucket}/one', 'Reads versions to copy them'),
      mayNot(
        ['s3:PutObject', 's3:DeleteObject', 's3:ReplicateObject'],
        '{LogArchiveBucket}/one',
        'Changes no original',
      ),
      may(['s3:ReplicateObject', 's3:ReplicateTags'], `${COPIES}/one`, 'Writes the copies'),
      mayNot(['s3:GetObject', 's3:DeleteObject'], `${COPIES}/one`, 'Reads and ends none'),
      mayNot('s3:ReplicateObject', 'arn:{partition}:s3:::somebody-elses-bucket/object', 'Writes to no other bucket'),
      may('kms:Decrypt', '{LogArchiveKey}', 'Decrypts originals', { 'kms:ViaService': 's3.{region}.amazonaws.com' }),
      mayNot('kms:Decrypt', '{LogArchiveKey}', 'Through S3 only', { 'kms:ViaService': 'ec2.{region}.amazonaws.com' }),
      mayNot('kms:GenerateDataKey', '{LogArchiveKey}', 'Encrypts nothing here', {
        'kms:ViaService': 's3.{region}.amazonaws.com',
      }),
    ],
  },
  {
    role: 'SecretsRole',
    holder: 'The CDK’s function that replicates secrets',
    trust: always(
      trusts('lambda.amazonaws.com', 'The CDK’s function; a role is passed within its account only'),
      distrusts('cloudformation.amazonaws.com', 'CloudFormation calls the function, it is not the function'),
    ),
    rows: [
      may(
        ['secretsmanager:ReplicateSecretToRegions', 'secretsmanager:RemoveRegionsFromReplication'],
        SECRET,
        'Has the secret replicated, and ends that',
      ),
      mayNot(
        ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue', 'secretsmanager:DeleteSecret'],
        SECRET,
        'Neither reads nor changes it',
      ),
      mayNot('secretsmanager:ReplicateSecretToRegions', OTHER_SECRET, 'Replicates no other secret'),
      may('logs:PutLogEvents', '{SecretsLogs}', 'Writes its log'),
      mayNot(
        'logs:PutLogEvents',
        'arn:{partition}:logs:{region}:{account}:log-group:/aws/eks/{cluster}/cluster:log-stream:audit',
        'Forges no record',
      ),
    ],
  },
];
