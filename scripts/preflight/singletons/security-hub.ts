import { DescribeHubCommand } from '@aws-sdk/client-securityhub';

import type { Aws } from '../../aws/aws';
import { readsOf } from '../permission';
import type { Singleton } from './singleton';

/** An organization that switches it on does so in every account that it makes. */
export const securityHub: Singleton = {
  type: 'AWS::SecurityHub::Hub',
  what: 'Security Hub',
  permissions: readsOf(['arn:aws:securityhub:*:*:hub/default'], 'securityhub:DescribeHub'),
  live: async (aws) => {
    const hub = await subscribedHub(aws);
    return hub === undefined ? [] : [hub];
  },
  instead: () => "detection: { securityHub: 'existing' }",
};

/** The hub of the account; AWS refuses an account without one, in a sentence of its own. */
async function subscribedHub(aws: Aws): Promise<string | undefined> {
  try {
    const { HubArn } = await aws.securityHub().send(new DescribeHubCommand({}));
    return HubArn;
  } catch (error) {
    if (isNotSubscribed(error)) return undefined;
    throw error;
  }
}

/** By the name of the error alone, an account that may not ask would seem to have none. */
export const isNotSubscribed = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'InvalidAccessException' &&
  error.message.includes('is not subscribed to AWS Security Hub');
