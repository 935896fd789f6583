import { CfnOutput } from 'aws-cdk-lib';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { AnomalyAlerts } from '../cost/anomaly-alerts';
import { anomalyMonitorOf } from '../cost/anomaly-monitor';
import { BILLING_REGION } from '../cost/billing-region';
import { MonthlyBudget } from '../cost/monthly-budget';
import { UsageExport } from '../cost/usage-export';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface CostExportStackProps extends PlatformStackProps {
  readonly cost: NonNullable<Environment['cost']>;
  /** From the Security stack: hears of budget and anomalies. */
  readonly alertTopic: sns.ITopic;
  /** From the CostIntel stack, where charges are exported. */
  readonly usageBucketName: string | undefined;
}

/** What the billing services make, in the Region where they are: export, budget, anomaly alerts. */
export class CostExportStack extends PlatformStack {
  constructor(scope: Construct, props: CostExportStackProps) {
    super(scope, 'CostExport', 'Cost: export of charges, budget, and alerts of both', {
      ...props,
      region: BILLING_REGION,
    });
    const { environment, cost, alertTopic, usageBucketName } = props;
    const { emails, budget, anomalies } = cost;
    if (usageBucketName !== undefined) new UsageExport(this, 'Usage', { environment, bucketName: usageBucketName });
    if (budget !== undefined) {
      const { budgetName } = new MonthlyBudget(this, 'Monthly', { environment, budget, emails, alertTopic });
      new CfnOutput(this, 'BudgetName', { description: 'Name of the monthly budget', value: budgetName });
    }
    const monitor = anomalyMonitorOf(environment);
    if (monitor !== undefined) {
      const { minimumImpactUsd } = anomalies;
      new AnomalyAlerts(this, 'Anomalies', { environment, ...monitor, minimumImpactUsd, emails, alertTopic });
    }
  }
}
