import * as events from 'aws-cdk-lib/aws-events';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byCostAlerts, byEventRules } from '../encryption/key-use/messages';
import { AlertTopic } from './alert-topic';
import { SEVERITIES, type Severity } from './severity';
import { signalsOf } from './signals';
import { UndeliveredAlerts } from './undelivered-alerts';

export interface AlertsProps {
  readonly environment: Environment;
  /** Where the alarm goes that alerts could not be published. */
  readonly alarmTopic: sns.ITopic;
}

/** Routes what AWS reports to one topic for each severity; what cannot be published waits in a queue. */
export class Alerts extends Construct {
  /** By severity. Later stacks subscribe people and functions to them. */
  readonly topics: Readonly<Record<Severity, sns.ITopic>>;

  constructor(scope: Construct, id: string, props: AlertsProps) {
    super(scope, id);
    const { environment, alarmTopic } = props;
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'alerts',
      description: 'Encrypts alerts on their way to people',
      use: [byEventRules(), ...(environment.cost === undefined ? [] : [byCostAlerts()])],
    });
    const topics: Readonly<Record<Severity, AlertTopic>> = {
      critical: new AlertTopic(this, 'Critical', { environment, encryptionKey, severity: 'critical' }),
      warning: new AlertTopic(this, 'Warning', { environment, encryptionKey, severity: 'warning' }),
      info: new AlertTopic(this, 'Info', { environment, encryptionKey, severity: 'info' }),
    };
    const undelivered = new UndeliveredAlerts(this, 'Undelivered', { environment, alarmTopic });

    const rules = signalsOf(environment).map(({ name, severity, description, pattern }) => {
      const target = {
        bind: () => ({
          arn: topics[severity].topic.topicArn,
          deadLetterConfig: { arn: undelivered.queue.queueArn },
        }),
      };
      const rule = new events.Rule(this, name, { description, eventPattern: pattern, targets: [target] });
      return { severity, rule };
    });
    for (const severity of SEVERITIES) {
      topics[severity].letIn(rules.filter((each) => each.severity === severity).map(({ rule }) => rule));
    }
    if (environment.cost !== undefined) topics.warning.letInCostAlerts();
    undelivered.letIn(rules.map(({ rule }) => rule));
    this.topics = { critical: topics.critical.topic, warning: topics.warning.topic, info: topics.info.topic };
  }
}
