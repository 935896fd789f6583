import type { Rule } from './rule';

/** Source: AWS Budgets API Reference, Notification: "A budget can have up to ten notifications." */
const MOST = 10;

export const budgetNotifications: Rule = {
  id: 'budget-notifications',
  requirement: 'A budget has thresholds, and no more than AWS takes.',
  check({ cost }) {
    if (cost?.budget === undefined) return [];
    const { actualPercent, forecastPercent } = cost.budget;
    const count = actualPercent.length + forecastPercent.length;
    return count >= 1 && count <= MOST
      ? []
      : [
          {
            path: 'cost.budget',
            value: cost.budget,
            rule: `must have 1 to ${String(MOST)} percentages, actual and forecast together; this one has ${String(count)}`,
            fix: count === 0 ? 'add one, or remove `budget`' : 'keep those at which somebody would act',
          },
        ];
  },
};
