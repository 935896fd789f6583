import { UpdateCostAllocationTagsStatusCommand } from '@aws-sdk/client-cost-explorer';

import type { JsonObject } from '../../../../lib/compliance/template';
import { costAllocationTags } from '../../../../scripts/preflight/checks/cost-allocation-tags';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const look = (Properties: JsonObject) =>
  ask(
    costAllocationTags,
    targetWith({ Budget: { Type: 'AWS::Budgets::Budget', Properties } }, { account: account.id, region: 'eu-west-1' }),
    account.freshAws('eu-west-1'),
  );
const tag = (Key: string) => ({ Tags: { Key, Values: ['x'] } });

describe('cost-allocation-tags', () => {
  test('warns of each tag that is not active, and gives the command that activates it', async () => {
    const CostAllocationTagsStatus = [
      { TagKey: 'project', Status: 'Active' as const },
      { TagKey: 'team', Status: 'Inactive' as const },
    ];
    await account.aws().costExplorer().send(new UpdateCostAllocationTagsStatusCommand({ CostAllocationTagsStatus }));
    const Budget = { FilterExpression: { And: [tag('project'), tag('team'), tag('environment')] } };
    expect(await look({ Budget })).toEqual([
      {
        outcome: 'warning',
        says: `billing does not tell charges apart by team and environment: budgets of ${account.id} that filter by it stay at zero`,
        fix: {
          kind: 'command',
          command:
            'aws ce update-cost-allocation-tags-status --cost-allocation-tags-status TagKey=team,Status=Active TagKey=environment,Status=Active --region us-east-1',
        },
      },
    ]);
    expect(await look({ Budget: { FilterExpression: tag('project') } })).toMatchObject([{ outcome: 'passed' }]);
  });

  test('reads the older form of a filter, and takes no tag of the budget itself for one', async () => {
    const Budget = { CostFilters: { TagKeyValue: ['user:project$platform'] } };
    expect(await look({ Budget, ResourceTags: [{ Key: 'owner', Value: 'x' }] })).toMatchObject([
      { outcome: 'passed', says: 'billing tells charges apart by project' },
    ]);
  });

  test('asks nothing of a budget that filters by no tag', async () => {
    expect(await look({ Budget: { BudgetType: 'COST' } })).toEqual([]);
  });
});
