import { Duration } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import { undeliveredQueueName } from '../config/names';
import type { Environment } from '../config/schema';
import { WatchAlarm } from '../observability/watch-alarm';

export interface UndeliveredAlertsProps {
  readonly environment: Environment;
  /** Whom the alarm tells: by a way that the alerts do not take. */
  readonly alarmTopic: sns.ITopic;
}

/** The dead-letter queue of alerts, and the alarm that says that one has arrived there. */
export class UndeliveredAlerts extends Construct {
  readonly queue: sqs.IQueue;

  constructor(scope: Construct, id: string, props: UndeliveredAlertsProps) {
    super(scope, id);
    const { environment, alarmTopic } = props;
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName: undeliveredQueueName(environment),
      retentionPeriod: Duration.days(14), // as long as SQS keeps anything
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    acknowledge(
      this.queue,
      'It is itself the dead-letter queue, of rules: the check knows only those of other queues.',
      'AwsSolutions::AwsSolutions-SQS3',
    );
    new WatchAlarm(this, 'Alarm', {
      environment,
      topic: alarmTopic,
      watch: {
        name: 'undelivered-alerts',
        description: 'Alerts could not be published. Read them in the queue; look at the policies of topics and key.',
        metric: this.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
        threshold: 1,
        periods: 1,
      },
    });
  }

  /** Lets these rules leave what they could not publish, and no other. */
  letIn(rules: readonly events.IRule[]): void {
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'KeepAlerts',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ ruleArn }) => ruleArn) } },
      }),
    );
  }
}
