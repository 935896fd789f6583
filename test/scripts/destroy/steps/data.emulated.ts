import { CreateLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateVolumeCommand, DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';

import type { LiveStack } from '../../../../scripts/destroy/live-stack';
import { emptyBuckets } from '../../../../scripts/destroy/steps/buckets';
import { lateLogGroups } from '../../../../scripts/destroy/steps/late-log-groups';
import { volumes } from '../../../../scripts/destroy/steps/volumes';
import { emulatedAccount } from '../../preflight/support/account';
import { fastHow } from '../support/how';
import { FOREIGN, OWNED } from '../support/network';
import { placeIn } from '../support/place';

const account = emulatedAccount();
const aws = account.aws();
const place = placeIn(aws);

test('volumes of the cluster go when data may go, and stay otherwise', async () => {
  for (const Tags of [OWNED, FOREIGN]) {
    await aws.ec2().send(
      new CreateVolumeCommand({
        AvailabilityZone: 'us-east-1a',
        Size: 1,
        TagSpecifications: [{ ResourceType: 'volume', Tags }],
      }),
    );
  }
  expect(await volumes.run(place, fastHow())).toStrictEqual({ did: [], stuck: [] });
  const { did, stuck } = await volumes.run(place, fastHow({ deleteData: true }));
  expect(did).toHaveLength(1);
  expect(stuck).toStrictEqual([]);
  const { Volumes = [] } = await aws.ec2().send(new DescribeVolumesCommand({}));
  expect(Volumes.map(({ Tags }) => Tags)).toStrictEqual([FOREIGN]);
});

describe('buckets', () => {
  const name = `platform-dev-${account.id}`;
  const stackWith = (stays: boolean): LiveStack => ({
    name: 'platform-dev-Security',
    id: 'id',
    region: 'us-east-1',
    status: 'CREATE_COMPLETE',
    isProtected: false,
    created: 0,
    resources: [{ physicalId: name, type: 'AWS::S3::Bucket', stays }],
  });

  beforeAll(async () => {
    const s3 = aws.s3();
    await s3.send(new CreateBucketCommand({ Bucket: name }));
    await s3.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }));
    for (const Body of ['one', 'two']) await s3.send(new PutObjectCommand({ Bucket: name, Key: 'object', Body }));
    await s3.send(new DeleteObjectCommand({ Bucket: name, Key: 'object' }));
  });

  test('one that is to go and holds anything stands in the way until data may go', async () => {
    const { stuck } = await emptyBuckets(place, [stackWith(false)], fastHow());
    expect(stuck).toMatchObject([{ what: `bucket ${name}`, next: expect.stringContaining('--delete-data') as string }]);
  });

  test('one that stays is left alone, whatever may go', async () => {
    expect(await emptyBuckets(place, [stackWith(true)], fastHow({ deleteData: true }))).toMatchObject({ did: [] });
    const { Versions } = await aws.s3().send(new ListObjectVersionsCommand({ Bucket: name }));
    expect(Versions).toHaveLength(2);
  });

  test('one that is to go is emptied of every version when data may go', async () => {
    const how = fastHow({ deleteData: true });
    expect(await emptyBuckets(place, [stackWith(false)], how)).toStrictEqual({
      did: [`emptied bucket ${name}`],
      stuck: [],
    });
    expect(await emptyBuckets(place, [stackWith(false)], fastHow())).toStrictEqual({ did: [], stuck: [] });
  });
});

test('log groups of the cluster that were made anew go, those of another cluster stay', async () => {
  for (const cluster of ['platform-dev', 'platform-dev-pr12']) {
    const logGroupName = `/aws/eks/${cluster}/cluster`;
    await aws.logs().send(new CreateLogGroupCommand({ logGroupName }));
  }
  expect(await lateLogGroups.run(place, fastHow())).toStrictEqual({
    did: ['deleted log group /aws/eks/platform-dev/cluster'],
    stuck: [],
  });
  const { logGroups = [] } = await aws.logs().send(new DescribeLogGroupsCommand({}));
  expect(logGroups.map(({ logGroupName }) => logGroupName)).toStrictEqual(['/aws/eks/platform-dev-pr12/cluster']);
});
