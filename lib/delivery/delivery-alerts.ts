import * as events from 'aws-cdk-lib/aws-events';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { AlertTopic } from '../alerting/alert-topic';
import { pipelineName } from '../config/names';
import type { Pipeline } from '../config/pipeline/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byEventRules, byPublisher } from '../encryption/key-use/messages';

export interface DeliveryAlertsProps {
  readonly pipeline: Pipeline;
  /** Name of the action that waits for somebody every time. */
  readonly approval: string;
}

/**
 * Tells people what a pipeline wants of them: that an execution failed, and that an approval waits.
 *
 * Source: AWS CodePipeline User Guide, "Monitoring CodePipeline events".
 */
export class DeliveryAlerts extends Construct {
  readonly topic: sns.ITopic;
  readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: DeliveryAlertsProps) {
    super(scope, id);
    const { pipeline, approval } = props;
    const name = pipelineName(pipeline);
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment: pipeline,
      purpose: 'alerts',
      description: 'Encrypts what the pipeline tells people',
      use: [byEventRules()],
    });
    const alerts = new AlertTopic(this, 'Warning', {
      environment: { ...pipeline, alerting: { emails: pipeline.emails } },
      severity: 'warning',
      encryptionKey,
    });
    const { topic } = alerts;
    const targets = [{ bind: () => ({ arn: topic.topicArn }) }];
    alerts.letIn([
      new events.Rule(this, 'Failed', {
        description: `The pipeline ${name} failed`,
        eventPattern: {
          source: ['aws.codepipeline'],
          detailType: ['CodePipeline Pipeline Execution State Change'],
          detail: { pipeline: [name], state: ['FAILED'] },
        },
        targets,
      }),
      new events.Rule(this, 'ApprovalNeeded', {
        description: `The pipeline ${name} waits for an approval`,
        eventPattern: {
          source: ['aws.codepipeline'],
          detailType: ['CodePipeline Action Execution State Change'],
          detail: { pipeline: [name], state: ['STARTED'], type: { category: ['Approval'] }, action: [approval] },
        },
        targets,
      }),
    ]);
    this.topic = topic;
    this.encryptionKey = encryptionKey;
  }

  /** Lets somebody publish by itself. Its own permissions name the topic. */
  letIn(role: iam.IRole): void {
    this.encryptionKey.addToResourcePolicy(byPublisher(role));
  }
}
