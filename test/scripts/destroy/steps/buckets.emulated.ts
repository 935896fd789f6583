import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';

import type { LiveStack } from '../../../../scripts/destroy/live-stack';
import { emptyBuckets } from '../../../../scripts/destroy/steps/buckets';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { placeIn } from '../support/place';

const account = emulatedAccount();
const aws = account.aws();
const place = placeIn(aws);

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
