import { ReplicateSecretToRegionsCommand } from '@aws-sdk/client-secrets-manager';

import type { JsonObject } from '../../../../lib/compliance/template';
import { secretReplicas } from '../../../../scripts/preflight/checks/secret-replicas';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { replicaOf, storeSecret } from '../support/secrets';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const STACK = 'platform-prod-Recovery';

const account = emulatedAccount();

const store = (name: string, more = {}) => storeSecret(account, name, more);

async function replicate(SecretId: string): Promise<void> {
  const AddReplicaRegions = [{ Region: 'eu-west-1' }];
  await account.aws().secrets().send(new ReplicateSecretToRegionsCommand({ SecretId, AddReplicaRegions }));
}

const look = (resources: JsonObject) =>
  ask(secretReplicas, targetWith(resources, { account: account.id, stack: STACK }), account.freshAws());

describe('secret-replicas', () => {
  test('leaves a secret that is missing to the check of secrets', async () => {
    expect(await look(replicaOf('payments/none', 'eu-west-1'))).toEqual([]);
  });

  test('passes where a secret can be replicated', async () => {
    await store('payments/stripe');
    expect(await look(replicaOf('payments/stripe', 'eu-west-1'))).toEqual([
      { outcome: 'passed', says: 'secret payments/stripe can be replicated to eu-west-1', fix: null },
    ]);
  });

  test('fails where somebody else has replicated it, and passes where the stack has', async () => {
    await store('payments/square');
    await replicate('payments/square');
    const resources = replicaOf('payments/square', 'eu-west-1');
    expect(await look(resources)).toMatchObject([
      {
        outcome: 'failed',
        says: 'secret payments/square is replicated to eu-west-1 already, not by platform-prod-Recovery',
        fix: {
          how: expect.stringContaining(
            'aws secretsmanager remove-regions-from-replication --secret-id payments/square --remove-replica-regions eu-west-1 --region us-east-1',
          ) as unknown,
        },
      },
    ]);
    await deploy(account, { name: STACK, resources });
    expect(await look(resources)).toMatchObject([
      { outcome: 'passed', says: 'secret payments/square is replicated to eu-west-1' },
    ]);
  });

  test('fails where the other Region has a secret of its own in the place of the replica', async () => {
    await store('payments/paypal');
    await store('payments/paypal', { region: 'eu-west-1' });
    expect(await look(replicaOf('payments/paypal', 'eu-west-1'))).toMatchObject([
      {
        outcome: 'failed',
        says: 'eu-west-1 has a secret payments/paypal of its own, in the place of the replica that platform-prod-Recovery makes',
      },
    ]);
  });

  test('fails where AWS could not replicate it, and says why', async () => {
    await store('payments/adyen');
    await store('payments/adyen', { region: 'eu-west-1' });
    await replicate('payments/adyen');
    expect(await look(replicaOf('payments/adyen', 'eu-west-1'))).toMatchObject([
      {
        outcome: 'failed',
        says: expect.stringMatching(
          /^secret payments\/adyen could not be replicated to eu-west-1: Replication failed/,
        ) as unknown,
      },
    ]);
  });

  test('fails where the secret is itself a replica, which cannot be replicated further', async () => {
    await store('payments/klarna');
    await replicate('payments/klarna');
    const target = targetWith(replicaOf('payments/klarna', 'us-west-2'), { account: account.id, region: 'eu-west-1' });
    expect(await ask(secretReplicas, target, account.freshAws('eu-west-1'))).toMatchObject([
      {
        outcome: 'failed',
        says: 'secret payments/klarna in eu-west-1 is a replica of the one in us-east-1: only that one can be replicated to us-west-2',
      },
    ]);
  });
});
