import { identity } from '../../../../scripts/preflight/checks/identity';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const STRANGER = '444455556666';

describe('identity', () => {
  test('passes for the account that the credentials belong to, and names who it is', async () => {
    expect(await ask(identity, targetWith({}, { account: account.id }), account.aws())).toEqual([
      { outcome: 'passed', says: `arn:aws:sts::${account.id}:user/moto reads account ${account.id}`, fix: null },
    ]);
  });

  test('fails for any other account, and says what to do', async () => {
    expect(await ask(identity, targetWith({}, { account: STRANGER }), account.aws())).toEqual([
      {
        outcome: 'failed',
        says: `arn:aws:sts::${account.id}:user/moto belongs to account ${account.id}, where the stacks go to ${STRANGER}`,
        fix: { kind: 'by-hand', how: `sign in to account ${STRANGER}, or name a role of it with --role` },
      },
    ]);
  });

  test('asks in a Region that is always on, whichever the target is in', async () => {
    const aws = account.freshAws('af-south-1');
    await ask(identity, targetWith({}, { account: account.id, region: 'af-south-1' }), aws);
    const asked = jest.spyOn(aws.in('us-east-1').sts(), 'send');
    await ask(identity, targetWith({}, { account: account.id, region: 'af-south-1' }), aws);
    // It was asked before, there.
    expect(asked).not.toHaveBeenCalled();
  });
});
