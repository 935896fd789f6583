import { DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';

import type { JsonObject } from '../../../../lib/compliance/template';
import { secrets } from '../../../../scripts/preflight/checks/secrets';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { newKey, readerOf, storeSecret } from '../support/secrets';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const store = (name: string, more = {}) => storeSecret(account, name, more);

const look = (resources: JsonObject, stack = 'platform-prod-Security') =>
  ask(secrets, targetWith(resources, { account: account.id, stack }), account.freshAws());

describe('secrets', () => {
  test('passes where the secret is there under the key of AWS', async () => {
    await store('platform/slack');
    expect(await look(readerOf('platform/slack'))).toEqual([
      { outcome: 'passed', says: 'secret platform/slack is in us-east-1', fix: null },
    ]);
  });

  test('asks nothing where no policy names a secret', async () => {
    expect(await look({ Everything: readerOf('*')['Reader'] ?? null })).toEqual([]);
  });

  test('fails where the secret is missing, although another Region has one of that name', async () => {
    await store('platform/elsewhere', { region: 'eu-west-1' });
    expect(await look(readerOf('platform/elsewhere'))).toEqual([
      {
        outcome: 'failed',
        says: 'there is no secret platform/elsewhere in us-east-1, where it is used by platform-prod-Security',
        fix: {
          kind: 'by-hand',
          how: 'write what it holds into a file, and: aws secretsmanager create-secret --name platform/elsewhere --secret-string file://<file> --region us-east-1',
        },
      },
    ]);
  });

  test('fails where the secret is going to be deleted, and gives the command that keeps it', async () => {
    await store('platform/going');
    await account
      .aws()
      .secrets()
      .send(new DeleteSecretCommand({ SecretId: 'platform/going', RecoveryWindowInDays: 7 }));
    expect(await look(readerOf('platform/going'))).toEqual([
      {
        outcome: 'failed',
        says: 'secret platform/going in us-east-1, which is used by platform-prod-Security, is going to be deleted',
        fix: {
          kind: 'command',
          command: 'aws secretsmanager restore-secret --secret-id platform/going --region us-east-1',
        },
      },
    ]);
  });

  test('fails under a key that its reader may not use, and passes where the reader may', async () => {
    const key = await newKey(account);
    await store('platform/keyed', { KmsKeyId: key });
    expect(await look(readerOf('platform/keyed'))).toMatchObject([
      {
        outcome: 'failed',
        says: `secret platform/keyed in us-east-1 is encrypted with ${key}, which may not be used by platform-prod-Security`,
        fix: { how: expect.stringContaining('alerting.slack.encryptionKey') as unknown },
      },
    ]);
    expect(await look(readerOf('platform/keyed', await newKey(account)))).toMatchObject([{ outcome: 'failed' }]);
    expect(await look(readerOf('platform/keyed', key))).toMatchObject([{ outcome: 'passed' }]);
  });
});
