import { CreateKeyCommand } from '@aws-sdk/client-kms';

import { quotaKeys } from '../../../../scripts/preflight/checks/quota-keys';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

describe('quota-keys', () => {
  test('counts the keys of the Region', async () => {
    await account.aws().kms().send(new CreateKeyCommand({}));
    const target = targetWith({ Key: { Type: 'AWS::KMS::Key' } }, { account: account.id });
    expect(await ask(quotaKeys, target, account.aws())).toEqual([
      {
        outcome: 'passed',
        says: '1 of 100000 KMS keys (those of AWS counted too) are used in us-east-1, and the stacks make 1 more',
        fix: null,
      },
    ]);
  });
});
