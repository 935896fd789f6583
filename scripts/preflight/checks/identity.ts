import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';

import { alwaysEnabledRegion } from '../always-enabled-region';
import type { Check } from '../check';
import { byHand, failed, passed } from '../observation';
import { reads } from '../permission';

/** Everything else is asked only where this passes. */
export const identity: Check = {
  id: 'identity',
  explanation: 'There are credentials, they have not expired, and they belong to the account that is deployed to.',
  permissions: reads('sts:GetCallerIdentity'),
  scope: 'account',
  async look({ account, partition }, aws) {
    const sts = aws.in(alwaysEnabledRegion(partition)).sts();
    const { Account, Arn = '' } = await sts.send(new GetCallerIdentityCommand());
    if (Account === account) return [passed(`${Arn} reads account ${account}`)];
    return [
      failed(
        `${Arn} belongs to account ${Account ?? 'unknown'}, where the stacks go to ${account}`,
        byHand(`sign in to account ${account}, or name a role of it with --role`),
      ),
    ];
  },
};
