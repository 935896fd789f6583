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

/** An account without Security Hub is refused, in a sentence of its own: one without the permission, in another. */
async function subscribedHub(aws: Aws): Promise<string | undefined> {
  try {
    const { HubArn } = await aws.securityHub().send(new DescribeHubCommand({}));
    return HubArn;
  } catch (error) {
    const isOff = error instanceof Error && error.name === 'InvalidAccessException';
    if (isOff && error.message.includes('is not subscribed')) return undefined;
    throw error;
  }
}
