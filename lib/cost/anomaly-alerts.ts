import * as ce from 'aws-cdk-lib/aws-ce';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { costName } from '../config/names';
import type { Environment } from '../config/schema';
import { inThisPartition } from '../identity/in-this-partition';
import { withoutTags } from './without-tags';

export interface AnomalyAlertsProps {
  readonly environment: Environment;
  /** ARN of a monitor that somebody else has made; without it, one is made here. */
  readonly monitorArn?: string | undefined;
  /** US dollars below which an anomaly is not announced. */
  readonly minimumImpactUsd: number;
  readonly emails: readonly string[];
  readonly alertTopic: sns.ITopic;
}

/**
 * Tells of unusual spending: topics at once, people once a day, because AWS lets a subscription do one of the two.
 *
 * Source: AWS Cost Management User Guide, "Getting started with AWS Cost Anomaly Detection", alert subscriptions.
 */
export class AnomalyAlerts extends Construct {
  constructor(scope: Construct, id: string, props: AnomalyAlertsProps) {
    super(scope, id);
    const { environment, monitorArn, emails, alertTopic } = props;
    const common = {
      monitorArnList: [monitorArn === undefined ? this.createMonitor(environment) : inThisPartition(monitorArn)],
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(props.minimumImpactUsd)],
        },
      }),
    };
    const subscriptions = [
      new ce.CfnAnomalySubscription(this, 'Immediate', {
        ...common,
        subscriptionName: costName(environment, 'anomalies-immediate'),
        frequency: 'IMMEDIATE',
        subscribers: [{ type: 'SNS', address: alertTopic.topicArn }],
      }),
    ];
    if (emails.length > 0) {
      subscriptions.push(
        new ce.CfnAnomalySubscription(this, 'Daily', {
          ...common,
          subscriptionName: costName(environment, 'anomalies-daily'),
          frequency: 'DAILY',
          subscribers: emails.map((address) => ({ type: 'EMAIL', address })),
        }),
      );
    }
    for (const subscription of subscriptions) {
      withoutTags(subscription, environment, 'Its tags could not be changed in place, and its name tells whose it is.');
    }
  }

  /** The one monitor of AWS services that an account can have: it learns what each service usually costs. */
  private createMonitor(environment: Environment): string {
    const monitor = new ce.CfnAnomalyMonitor(this, 'Monitor', {
      monitorName: costName(environment, 'services'),
      monitorType: 'DIMENSIONAL',
      monitorDimension: 'SERVICE',
    });
    withoutTags(
      monitor,
      environment,
      'Its tags could not be changed in place: CloudFormation would make a second monitor before it deletes the first, and ' +
        'an account can have only one. Its name tells whose it is.',
    );
    return monitor.attrMonitorArn;
  }
}
