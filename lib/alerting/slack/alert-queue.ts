import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { alertRouterQueueName, unsentQueueName } from '../../config/names';
import type { Environment } from '../../config/schema';

export interface AlertQueueProps {
  readonly environment: Environment;
  /** A key with which the topics may encrypt. */
  readonly encryptionKey: kms.IKey;
  readonly topics: Readonly<Record<string, sns.ITopic>>;
}

/** With the waits of lambda/alert-router/backoff.ts: 8¾ hours without Slack. */
const MOST_RECEIVES = 40;

/** The time that the function has for a batch. */
export const FUNCTION_TIMEOUT = Duration.seconds(60);

/** Where alerts wait for the router, and where those wait for a person that it could not tell. */
export class AlertQueue extends Construct {
  readonly incoming: sqs.IQueue;
  readonly unsent: sqs.IQueue;

  constructor(scope: Construct, id: string, props: AlertQueueProps) {
    super(scope, id);
    const { environment, encryptionKey, topics } = props;
    const encrypted = {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      enforceSSL: true,
    };
    this.unsent = new sqs.Queue(this, 'Unsent', {
      ...encrypted,
      queueName: unsentQueueName(environment),
      retentionPeriod: Duration.days(14), // as long as SQS keeps anything, counted from the first queue
    });
    this.incoming = new sqs.Queue(this, 'Incoming', {
      ...encrypted,
      queueName: alertRouterQueueName(environment),
      retentionPeriod: Duration.days(4),
      // Six times the function’s timeout, as Lambda advises: what the function could not set itself.
      visibilityTimeout: Duration.seconds(6 * FUNCTION_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.unsent, maxReceiveCount: MOST_RECEIVES },
    });
    const sources = Object.values(topics).map(({ topicArn }) => topicArn);
    const policies = [this.incoming, this.unsent].map((queue) => letIn(queue, sources));
    for (const [name, topic] of Object.entries(topics)) {
      const subscription = new sns.CfnSubscription(this, name, {
        topicArn: topic.topicArn,
        protocol: 'sqs',
        endpoint: this.incoming.queueArn,
        redrivePolicy: { deadLetterTargetArn: this.unsent.queueArn },
      });
      for (const { policyDependable } of policies) {
        if (policyDependable !== undefined) subscription.node.addDependency(policyDependable);
      }
    }
  }
}

/** Lets these topics deliver, and no other. */
const letIn = (queue: sqs.IQueue, topicArns: readonly string[]): iam.AddToResourcePolicyResult =>
  queue.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'DeliverAlerts',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topicArns } },
    }),
  );
