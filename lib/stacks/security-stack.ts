import { CfnOutput } from 'aws-cdk-lib';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

import { Alerts } from '../alerting/alerts';
import type { Severity } from '../alerting/severity';
import { AlertRouter } from '../alerting/slack/alert-router';
import { ConfigurationRecorder } from '../detection/configuration-recorder';
import { creates } from '../detection/creates';
import { Posture } from '../detection/posture';
import { ThreatDetection } from '../detection/threat-detection';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface SecurityStackProps extends PlatformStackProps {
  /** From the Eks stack: tells people when alerts themselves fail. */
  readonly alarmTopic: sns.ITopic;
}

/** What watches the account and the cluster of one environment, and who hears of it. */
export class SecurityStack extends PlatformStack {
  /** By severity. Later stacks subscribe people and functions to them. */
  readonly alertTopics: Readonly<Record<Severity, sns.ITopic>>;

  constructor(scope: Construct, props: SecurityStackProps) {
    super(scope, 'Security', 'Security: detection, and alerts by severity', props);
    const { environment, alarmTopic } = props;

    const alerts = new Alerts(this, 'Alerts', { environment, alarmTopic });
    this.alertTopics = alerts.topics;
    if (creates(environment, 'guardDuty')) new ThreatDetection(this, 'ThreatDetection', { environment });
    if (creates(environment, 'config')) new ConfigurationRecorder(this, 'Configuration', { environment });
    if (creates(environment, 'securityHub')) new Posture(this, 'Posture', { environment });

    const { critical, warning, info } = this.alertTopics;
    const { slack } = environment.alerting;
    if (slack !== undefined) {
      new AlertRouter(this, 'AlertRouter', {
        environment,
        slack,
        topics: { Critical: critical, Warning: warning, Info: info, Alarms: alarmTopic },
        alarmTopic,
      });
    }
    this.output('CriticalAlertsTopicArn', 'ARN of the topic of critical alerts', critical);
    this.output('WarningAlertsTopicArn', 'ARN of the topic of warnings', warning);
    this.output('InfoAlertsTopicArn', 'ARN of the topic of notices', info);
  }
  private output(id: string, description: string, topic: sns.ITopic): void {
    new CfnOutput(this, id, { description, value: topic.topicArn });
  }
}
