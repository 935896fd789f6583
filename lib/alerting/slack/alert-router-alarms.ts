import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { alertRouterServiceName } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { Watch } from '../../observability/watch';
import { WatchAlarm } from '../../observability/watch-alarm';
import type { AlertQueue } from './alert-queue';
import { METRICS_NAMESPACE } from './alert-router-function';

export interface AlertRouterAlarmsProps {
  readonly environment: Environment;
  readonly routing: lambda.IFunction;
  readonly queue: AlertQueue;
  /** Its e-mail subscriptions are the way that does not need Slack. */
  readonly alarmTopic: sns.ITopic;
}

/** What says that alerts do not reach Slack: they lie with the unsent, are tried again and again, or nobody takes them. */
export class AlertRouterAlarms extends Construct {
  constructor(scope: Construct, id: string, props: AlertRouterAlarmsProps) {
    super(scope, id);
    const { environment, alarmTopic } = props;
    for (const watch of watches(props)) new WatchAlarm(this, watch.name, { environment, watch, topic: alarmTopic });
  }
}

const watches = ({ environment, routing, queue }: AlertRouterAlarmsProps): readonly Watch[] => [
  {
    name: 'unsent-alerts',
    description: 'Slack did not get these alerts. Read them in the queue; mend the webhook; send them on.',
    metric: queue.unsent.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
    threshold: 1,
    periods: 1,
  },
  {
    // The age of the queue would not show it: SQS leaves messages out of it that were received three times.
    name: 'postponed-alerts',
    description:
      'Alerts have not reached Slack for half an hour, and are tried again. Look at Slack’s status and the log.',
    metric: new cloudwatch.Metric({
      namespace: METRICS_NAMESPACE,
      metricName: 'MessagesPostponed',
      dimensionsMap: { service: alertRouterServiceName(environment) },
      statistic: 'Sum',
      period: Duration.minutes(15),
    }),
    threshold: 1,
    periods: 2,
  },
  {
    name: 'alert-router-errors',
    description: 'The function that tells Slack fails as a whole. Look at its log.',
    metric: routing.metricErrors({ period: Duration.minutes(5) }),
    threshold: 1,
    periods: 3,
  },
  {
    name: 'waiting-alerts',
    description: 'Nobody takes alerts off the queue: the function is throttled, or its event source is off.',
    metric: queue.incoming.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
    threshold: Duration.minutes(30).toSeconds(),
    periods: 1,
  },
];
