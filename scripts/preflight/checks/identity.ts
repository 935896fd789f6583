import { callerOf } from '../../aws/caller';
import { alwaysEnabledRegion } from '../always-enabled-region';
import type { Check } from '../check';
import { byHand, failed, passed } from '../observation';
import { reads, readsOf } from '../permission';

/** Everything else is asked only where this passes. */
export const identity: Check = {
  id: 'identity',
  explanation: 'There are credentials, they have not expired, and they belong to the account that is deployed to.',
  mendedBy: 'signing in, `--role`',
  permissions: [
    ...reads('sts:GetCallerIdentity'),
    // In other accounts, through the role that bootstrap makes for it.
    ...readsOf(['arn:aws:iam::*:role/cdk-*-lookup-role-*'], 'sts:AssumeRole'),
  ],
  scope: 'account',
  async look({ account, partition }, aws) {
    const caller = await callerOf(aws.in(alwaysEnabledRegion(partition)));
    if (caller.account === account) return [passed(`${caller.arn} reads account ${account}`)];
    return [
      failed(
        `${caller.arn} belongs to account ${caller.account}, where the stacks go to ${account}`,
        byHand(`sign in to account ${account}, or name a role of it with --role`),
      ),
    ];
  },
};
