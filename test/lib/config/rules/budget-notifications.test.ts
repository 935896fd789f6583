import { budgetNotifications } from '../../../../lib/config/rules/budget-notifications';
import { valid } from '../../../support/configuration';
import { withCost } from '../../../support/cost';

const budgeted = (actualPercent: number[], forecastPercent: number[]) =>
  withCost({ budget: { monthlyUsd: 100, actualPercent, forecastPercent } });

describe('budget-notifications', () => {
  it.each([
    [[], [], 0, 'add one, or remove `budget`'],
    [[10, 20, 30, 40, 50, 60], [70, 80, 90, 100, 110], 11, 'keep those at which somebody would act'],
  ])('refuses %j and %j', (actual, forecast, count, fix) => {
    const environment = budgeted(actual, forecast);
    expect(budgetNotifications.check(environment)).toEqual([
      {
        path: 'cost.budget',
        value: environment.cost.budget,
        rule: `must have 1 to 10 percentages, actual and forecast together; this one has ${String(count)}`,
        fix,
      },
    ]);
  });

  it.each([
    [[100], []],
    [[], [100]],
    [
      [10, 20, 30, 40, 50],
      [60, 70, 80, 90, 100],
    ],
  ])('accepts %j and %j', (actual, forecast) => {
    expect(budgetNotifications.check(budgeted(actual, forecast))).toEqual([]);
  });

  it('has nothing to say where there is no budget', () => {
    expect(budgetNotifications.check(withCost({}))).toEqual([]);
    expect(budgetNotifications.check(valid)).toEqual([]);
  });
});
