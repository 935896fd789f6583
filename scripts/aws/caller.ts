import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';

import { askOnce } from './ask-once';

/** Whose credentials these are. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
}

/** Asks whose the credentials are. Rejects as the SDK does when there are none. */
export const callerOf = askOnce(async (aws): Promise<Caller> => {
  const { Account = '', Arn = '' } = await aws.sts().send(new GetCallerIdentityCommand());
  return { account: Account, arn: Arn };
});
