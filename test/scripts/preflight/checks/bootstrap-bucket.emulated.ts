import {
  CreateBucketCommand,
  DeleteBucketEncryptionCommand,
  DeletePublicAccessBlockCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';

import { bootstrapBucket } from '../../../../scripts/preflight/checks/bootstrap-bucket';
import { emulatedAccount } from '../../../support/emulated-account';
import { bootstrap, demandOf } from '../../../support/bootstrapped';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const look = (region: string, more = {}) =>
  ask(
    bootstrapBucket,
    targetWith({}, { account: account.id, region, bootstrap: { ...demandOf(account.id, region), ...more } }),
    account.aws(region),
  );
const fixIn = (region: string) => ({
  kind: 'bootstrap',
  words: { account: account.id, region, qualifier: 'hnb659fds' },
});

describe('bootstrap-bucket', () => {
  test('passes where bootstrap has made it, and warns of what was taken off since', async () => {
    await bootstrap(account);
    const Bucket = `cdk-hnb659fds-assets-${account.id}-us-east-1`;
    const s3 = account.aws().s3();
    expect(await look('us-east-1')).toEqual([
      { outcome: 'passed', says: `${Bucket} is there, encrypted and closed`, fix: null },
    ]);

    await s3.send(
      new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
    );
    const open = { outcome: 'warning', says: `${Bucket} does not block public access`, fix: fixIn('us-east-1') };
    expect(await look('us-east-1')).toEqual([open]);

    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    await s3.send(new DeleteBucketEncryptionCommand({ Bucket }));
    expect(await look('us-east-1')).toEqual([
      open,
      { outcome: 'warning', says: `${Bucket} has no encryption of its own`, fix: fixIn('us-east-1') },
    ]);
  });

  test('fails where there is none, although another Region has one', async () => {
    expect(await look('eu-west-3')).toEqual([
      {
        outcome: 'failed',
        says: `cdk-hnb659fds-assets-${account.id}-eu-west-3 does not exist`,
        fix: fixIn('eu-west-3'),
      },
    ]);
  });

  test('looks at each bucket that a stack names', async () => {
    const Bucket = `of-the-team-${account.id}`;
    await account.aws().s3().send(new CreateBucketCommand({ Bucket }));
    const buckets = [`cdk-hnb659fds-assets-${account.id}-us-east-1`, Bucket];
    const about = (await look('us-east-1', { buckets })).map(({ says }) => says.split(' ')[0]);
    expect([...new Set(about)]).toEqual(buckets);
  });
});
