import * as events from 'aws-cdk-lib/aws-events';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { AlertTopic } from '../alerting/alert-topic';
import type { Pipeline } from '../config/pipeline/schema';
import { pipelineName } from '../config/names';
import { EncryptionKey } from '../encryption/encryption-key';
import { byEventRules, byPublisher } from '../encryption/key-use';
import type * as iam from 'aws-cdk-lib/aws-iam';

/** Tells people what a pipeline wants of them: that it failed, and that it waits. */
export class DeliveryAlerts extends Construct {
  readonly topic: sns.ITopic;
  private readonly alerts: AlertTopic;
  readonly encryptionKey: EncryptionKey;

  constructor(scope: Construct, id: string, private readonly props: { readonly pipeline: Pipeline }) {
    super(scope, id);
    const { pipeline } = props;
    this.encryptionKey = new EncryptionKey(this, 'Key', {
      environment: pipeline,
      purpose: 'alerts',
      description: 'Encrypts what the pipeline tells people',
      use: [byEventRules()],
    });
    this.alerts = new AlertTopic(this, 'Warning', {
      environment: { ...pipeline, alerting: { emails: pipeline.emails } },
      severity: 'warning',
      encryptionKey: this.encryptionKey,
    });
    this.topic = this.alerts.topic;
  }

  /** Lets somebody publish by itself. */
  letIn(role: iam.IRole): void {
    this.encryptionKey.addToResourcePolicy(byPublisher(role));
  }

  /**
   * Announces executions that fail, and approvals that wait.
   *
   * Source: AWS CodePipeline User Guide, "Monitoring CodePipeline events".
   *
   * @param approvals names of the actions that wait for somebody every time
   */
  announce(...approvals: readonly string[]): void {
    const { pipeline } = this.props;
    const source = ['aws.codepipeline'];
    const name = [pipelineName(pipeline)];
    const rules = [
      this.rule('Failed', `The pipeline ${pipelineName(pipeline)} failed`, {
        source,
        detailType: ['CodePipeline Pipeline Execution State Change'],
        detail: { pipeline: name, state: ['FAILED'] },
      }),
      this.rule('ApprovalNeeded', `The pipeline ${pipelineName(pipeline)} waits for an approval`, {
        source,
        detailType: ['CodePipeline Action Execution State Change'],
        detail: { pipeline: name, state: ['STARTED'], type: { category: ['Approval'] }, action: [...approvals] },
      }),
    ];
    this.alerts.letIn(rules);
  }

  private rule(id: string, description: string, eventPattern: events.EventPattern): events.Rule {
    const { topicArn } = this.topic;
    return new events.Rule(this, id, { description, eventPattern, targets: [{ bind: () => ({ arn: topicArn }) }] });
  }
}
