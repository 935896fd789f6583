import { UpdateCostAllocationTagsStatusCommand } from '@aws-sdk/client-cost-explorer';

import type { Example } from '../example';
import { targetWith } from '../target';

const Properties = { Budget: { FilterExpression: { Tags: { Key: 'project', Values: ['platform'] } } } };

export const example: Example = {
  target: (account) => targetWith({ Budget: { Type: 'AWS::Budgets::Budget', Properties } }, { account }),
  prepare: async (account) => {
    const CostAllocationTagsStatus = [{ TagKey: 'project', Status: 'Active' as const }];
    await account.aws().costExplorer().send(new UpdateCostAllocationTagsStatusCommand({ CostAllocationTagsStatus }));
  },
};
