import { CreateServiceLinkedRoleCommand } from '@aws-sdk/client-iam';

import type { Example } from '../example';
import { targetWith } from '../target';

/** What Karpenter may do. */
const STARTS_INSTANCES = {
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['ec2:CreateFleet'], Resource: '*' }] } },
};

export const example: Example = {
  target: (account) => targetWith({ Policy: STARTS_INSTANCES }, { account }),
  prepare: async (account) => {
    const AWSServiceName = 'spot.amazonaws.com';
    await account.aws().iam().send(new CreateServiceLinkedRoleCommand({ AWSServiceName }));
  },
};
