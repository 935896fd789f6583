import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CreateKeyCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import { CreateBucketCommand } from '@aws-sdk/client-s3';

import { remaindersIn } from '../../../scripts/destroy/remainder';
import { emulatedAccount } from '../../support/emulated-account';
import { placeIn } from './support/place';
import { live } from './support/stacks';

const account = emulatedAccount();
const aws = account.aws();
const bucket = `platform-dev-${account.id}`;
const keys = { kept: '', ending: '', ofCopy: '' };

const tags = (suffix?: string) => ({
  project: 'platform',
  environment: 'dev',
  ...(suffix === undefined ? {} : { suffix }),
});
const key = async (suffix?: string): Promise<string> => {
  const Tags = Object.entries(tags(suffix)).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
  return (await aws.kms().send(new CreateKeyCommand({ Tags }))).KeyMetadata?.KeyId ?? '';
};

const KEPT = { stays: true } as const;
const stacks = () => [
  live('platform-dev-Eks', {
    region: 'us-east-1',
    resources: [
      { physicalId: keys.kept, type: 'AWS::KMS::Key', ...KEPT },
      { physicalId: '/aws/eks/platform-dev/cluster', type: 'AWS::Logs::LogGroup', ...KEPT },
      { physicalId: '/aws/eks/platform-dev/gone', type: 'AWS::Logs::LogGroup', ...KEPT },
      { physicalId: bucket, type: 'AWS::S3::Bucket', ...KEPT },
      { physicalId: 'platform-dev-backups', type: 'AWS::Backup::BackupVault', ...KEPT },
      { physicalId: 'memory', type: 'AWS::DynamoDB::Table', ...KEPT },
    ],
  }),
];
const look = (keeps: readonly string[], of = stacks()) =>
  remaindersIn({ place: placeIn(aws), stacks: of, prefix: 'platform-dev', keeps: new Set(keeps) });

beforeAll(async () => {
  keys.kept = await key();
  keys.ending = await key();
  keys.ofCopy = await key('pr12');
  await aws.kms().send(new ScheduleKeyDeletionCommand({ KeyId: keys.ending, PendingWindowInDays: 7 }));
  await aws.logs().send(new CreateLogGroupCommand({ logGroupName: '/aws/eks/platform-dev/cluster' }));
  await aws.s3().send(new CreateBucketCommand({ Bucket: bucket }));
  await aws.backup().send(new CreateBackupVaultCommand({ BackupVaultName: 'platform-dev-backups' }));
  await aws.dynamoDb().send(
    new CreateTableCommand({
      TableName: 'memory',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
});

describe('what an environment leaves', () => {
  it('is what stacks have kept and what still stands of it, with the command that deletes it', async () => {
    const { stays, remains } = await look([]);
    expect(stays.map(({ kind, id, command }) => [kind, id, command])).toStrictEqual([
      [
        'key',
        keys.kept,
        `aws kms schedule-key-deletion --key-id ${keys.kept} --pending-window-in-days 30 --region us-east-1`,
      ],
      [
        'log group',
        '/aws/eks/platform-dev/cluster',
        'aws logs delete-log-group --log-group-name /aws/eks/platform-dev/cluster --region us-east-1',
      ],
      ['bucket', bucket, `aws s3api delete-bucket --bucket ${bucket} --region us-east-1`],
      [
        'backup vault',
        'platform-dev-backups',
        'aws backup delete-backup-vault --backup-vault-name platform-dev-backups --region us-east-1',
      ],
      ['table', 'memory', 'aws dynamodb delete-table --table-name memory --region us-east-1'],
    ]);
    expect(remains).toStrictEqual([]);
  });

  it('is found by its tags when the stacks are gone, without the keys of a copy and those that end', async () => {
    const { stays } = await look(['AWS::KMS::Key'], []);
    expect(stays.map(({ id }) => id)).toStrictEqual([keys.kept]);
  });

  it('should be gone where nothing says that it is kept', async () => {
    const { stays, remains } = await look([], []);
    expect(stays).toStrictEqual([]);
    expect(remains).toMatchObject([
      { kind: 'key', id: keys.kept, why: 'its stack is gone, and nothing says that it is kept' },
    ]);
  });
});
