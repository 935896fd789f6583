import * as sns from 'aws-cdk-lib/aws-sns';

import type { Environment } from '../../../lib/config/schema';
import { MonthlyBudget } from '../../../lib/cost/monthly-budget';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const budgetOf = (environment: Environment, emails: readonly string[] = []) => {
  const stack = new ConstructStack(environment);
  const alertTopic = new sns.Topic(stack, 'Topic');
  const budget = { monthlyUsd: 500, actualPercent: [80], forecastPercent: [100] };
  new MonthlyBudget(stack, 'It', { environment, budget, emails, alertTopic });
  const [properties] = propertiesOf(stack.rendered('AWS::Budgets::Budget'));
  return { properties, topic: stack.resolve(alertTopic.topicArn) as unknown };
};
const equals = (Key: string, value: string) => ({ Tags: { Key, Values: [value], MatchOptions: ['EQUALS'] } });

describe('MonthlyBudget', () => {
  it('counts by the month what bears the tags of the environment', () => {
    const { properties } = budgetOf(valid);
    expect(propertyOf(properties, 'Budget')).toEqual({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 500, Unit: 'USD' },
      Metrics: ['UnblendedCost'],
      FilterExpression: { And: [equals('project', 'platform'), equals('environment', 'test')] },
    });
  });

  it('of a copy counts the copy alone', () => {
    const { properties } = budgetOf({ ...valid, suffix: 'pr12' });
    expect(propertyOf(properties, 'Budget', 'FilterExpression', 'And', 2)).toEqual(equals('suffix', 'pr12'));
  });

  it('tells the topic and every address at each threshold', () => {
    const { properties, topic } = budgetOf(valid, ['a@example.com']);
    const Subscribers = [
      { SubscriptionType: 'SNS', Address: topic },
      { SubscriptionType: 'EMAIL', Address: 'a@example.com' },
    ];
    const common = { ThresholdType: 'PERCENTAGE', ComparisonOperator: 'GREATER_THAN' };
    expect(propertyOf(properties, 'NotificationsWithSubscribers')).toEqual([
      { Notification: { ...common, NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers },
      { Notification: { ...common, NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers },
    ]);
  });

  it('bears no name, because an edit of its alerts makes a second before the first goes', () => {
    expect(propertyOf(budgetOf(valid).properties, 'Budget', 'BudgetName')).toBeUndefined();
  });
});
