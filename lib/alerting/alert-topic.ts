import { Aws, Stack } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

import { alertTopicName } from '../config/names';
import type { Deployable } from '../config/schema';
import { MAILED, type Severity } from './severity';

export interface AlertTopicProps {
  readonly environment: Deployable & { readonly alerting: { readonly emails: readonly string[] } };
  readonly severity: Severity;
  readonly encryptionKey: kms.IKey;
}

/** Where alerts of one severity are announced: encrypted, over TLS only, writable by the rules that are let in. */
export class AlertTopic extends Construct {
  readonly topic: sns.ITopic;

  constructor(scope: Construct, id: string, props: AlertTopicProps) {
    super(scope, id);
    const { environment, severity, encryptionKey } = props;
    this.topic = new sns.Topic(this, 'Topic', {
      topicName: alertTopicName(environment, severity),
      enforceSSL: true,
      masterKey: encryptionKey,
    });
    if (!MAILED.includes(severity)) return;
    for (const email of environment.alerting.emails) {
      this.topic.addSubscription(new subscriptions.EmailSubscription(email));
    }
  }

  /**
   * Lets these rules publish, and no other.
   *
   * The CDK’s own target lets every rule of every account in: it writes no condition.
   * Source: Amazon EventBridge User Guide, "Cross-service confused deputy prevention": `aws:SourceArn` is the rule’s ARN.
   */
  letIn(rules: readonly events.IRule[]): void {
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'PublishAlerts',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ ruleArn }) => ruleArn) } },
      }),
    );
  }

  /**
   * Lets budgets and anomaly subscriptions of this account publish. None is named: they stand in another stack, which
   * names the topic.
   *
   * Sources: AWS Cost Management User Guide, "Creating an Amazon SNS topic for budget notifications", "Creating an Amazon
   * SNS topic for anomaly notifications".
   */
  letInCostAlerts(): void {
    const publishers = [
      { sid: 'PublishBudget', service: 'budgets', resource: '*' },
      { sid: 'PublishAnomalies', service: 'ce', principal: 'costalerts', resource: 'anomalysubscription/*' },
    ];
    for (const { sid, service, principal = service, resource } of publishers) {
      this.topic.addToResourcePolicy(
        new iam.PolicyStatement({
          sid,
          principals: [new iam.ServicePrincipal(`${principal}.amazonaws.com`)],
          actions: ['sns:Publish'],
          resources: [this.topic.topicArn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
            ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service, region: '', resource }) },
          },
        }),
      );
    }
  }
}
