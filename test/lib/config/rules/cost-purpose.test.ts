import { costPurpose } from '../../../../lib/config/rules/cost-purpose';
import { valid } from '../../../support/configuration';
import { withCost } from '../../../support/cost';

describe('cost-purpose', () => {
  it('refuses a configuration of cost of which nothing comes', () => {
    const nothing = withCost({ export: false, emails: ['a@example.com'] });
    expect(costPurpose.check(nothing)).toEqual([
      {
        path: 'cost',
        value: nothing.cost,
        rule: 'must have an export, a budget or a monitor: with none of them, its stack would be empty',
        fix: 'switch one of them on, or remove `cost`',
      },
    ]);
  });

  it.each([
    {},
    { export: false, budget: { monthlyUsd: 1 } },
    { export: false, anomalies: { monitor: 'create' } },
  ] as const)('accepts %j', (input) => {
    expect(costPurpose.check(withCost(input))).toEqual([]);
  });

  it('asks nobody to watch cost', () => {
    expect(costPurpose.check(valid)).toEqual([]);
  });
});
