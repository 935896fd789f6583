import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { interruptionQueueName } from '../../config/names';
import type { Environment } from '../../config/schema';
import { acknowledge } from '../../compliance/acknowledge';

/** What AWS announces before it takes an instance away. Source: Karpenter 1.14, "Reference: CloudFormation". */
const ANNOUNCEMENTS = {
  ScheduledChange: { source: ['aws.health'], detailType: ['AWS Health Event'] },
  SpotInterruption: { source: ['aws.ec2'], detailType: ['EC2 Spot Instance Interruption Warning'] },
  Rebalance: { source: ['aws.ec2'], detailType: ['EC2 Instance Rebalance Recommendation'] },
  InstanceStateChange: { source: ['aws.ec2'], detailType: ['EC2 Instance State-change Notification'] },
  CapacityReservationInterruption: {
    source: ['aws.ec2'],
    detailType: ['EC2 Capacity Reservation Instance Interruption Warning'],
  },
} as const;

/** The queue from which Karpenter learns that a node will go, in time to drain it. */
export class Interruptions extends Construct {
  readonly queue: sqs.IQueue;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName: interruptionQueueName(environment),
      // A warning older than five minutes speaks of an instance that is gone.
      retentionPeriod: Duration.minutes(5),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    for (const [name, eventPattern] of Object.entries(ANNOUNCEMENTS)) {
      new events.Rule(this, name, {
        description: `Tells Karpenter: ${eventPattern.detailType.join(', ')}`,
        eventPattern: { source: [...eventPattern.source], detailType: [...eventPattern.detailType] },
        targets: [new targets.SqsQueue(this.queue)],
      });
    }
    acknowledge(
      this.queue,
      'A dead-letter queue would keep warnings that are worthless after two minutes; Karpenter also watches the instances themselves.',
      'AwsSolutions::AwsSolutions-SQS3',
    );
  }
}
