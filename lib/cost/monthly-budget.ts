import * as budgets from 'aws-cdk-lib/aws-budgets';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';

type Budget = NonNullable<NonNullable<Environment['cost']>['budget']>;

export interface MonthlyBudgetProps {
  readonly environment: Environment;
  readonly budget: Budget;
  readonly emails: readonly string[];
  readonly alertTopic: sns.ITopic;
}

/**
 * What the environment may cost in a month, told by its tags, and who hears when it does not keep to that.
 *
 * It bears no name: CloudFormation replaces a budget when a threshold or an address changes, and makes the new one before it
 * deletes the old, which two budgets of one name would not survive.
 * Source: AWS Budgets API Reference, Budget: "Either FilterExpression and Metrics or CostFilters and CostTypes".
 */
export class MonthlyBudget extends Construct {
  readonly budgetName: string;

  constructor(scope: Construct, id: string, props: MonthlyBudgetProps) {
    super(scope, id);
    const { environment, budget, emails, alertTopic } = props;
    const subscribers = [
      { subscriptionType: 'SNS', address: alertTopic.topicArn },
      ...emails.map((address) => ({ subscriptionType: 'EMAIL', address })),
    ];
    const notification = (notificationType: string) => (threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    this.budgetName = new budgets.CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget.monthlyUsd, unit: 'USD' },
        metrics: ['UnblendedCost'],
        filterExpression: { and: ownTags(environment).map((tags) => ({ tags })) },
      },
      notificationsWithSubscribers: [
        ...budget.actualPercent.map(notification('ACTUAL')),
        ...budget.forecastPercent.map(notification('FORECASTED')),
      ],
    }).ref;
  }
}

/** The tags that tell this environment from others. Copies with a suffix count to the one without, and by themselves. */
const ownTags = ({ project, name, suffix }: Environment) =>
  Object.entries({ project, environment: name, ...(suffix === undefined ? {} : { suffix }) }).map(([key, value]) => ({
    key,
    values: [value],
    matchOptions: ['EQUALS'],
  }));
