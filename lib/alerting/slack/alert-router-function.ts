import type * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import { acknowledge } from '../../compliance/acknowledge';
import { alertRouterServiceName } from '../../config/names';
import type { Environment } from '../../config/schema';
import { bundledCode } from '../../functions/bundled-code';
import type { AlertMemory } from './alert-memory';
import { FUNCTION_TIMEOUT, type AlertQueue } from './alert-queue';
import type { Slack } from './slack';

export interface AlertRouterFunctionProps {
  readonly environment: Environment;
  readonly role: iam.IRole;
  readonly logGroup: logs.ILogGroup;
  readonly queue: AlertQueue;
  readonly memory: AlertMemory;
  readonly slack: Slack;
}

/** Namespace of the metrics that the function writes into its log. */
export const METRICS_NAMESPACE = 'Platform';

/** Runs lambda/alert-router. */
export class AlertRouterFunction extends lambda.Function {
  constructor(scope: Construct, id: string, props: AlertRouterFunctionProps) {
    const { environment, role, logGroup, queue, memory, slack } = props;
    super(scope, id, {
      description: 'Tells Slack of alarms and alerts, and counts those that come again',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: bundledCode('alert-router'),
      handler: 'index.handler',
      memorySize: 256,
      timeout: FUNCTION_TIMEOUT,
      role,
      logGroup,
      environment: {
        QUEUE_URL: queue.incoming.queueUrl,
        DEAD_LETTERS_URL: queue.unsent.queueUrl,
        TABLE_NAME: memory.table.tableName,
        WEBHOOK_SECRET: slack.webhookSecret,
        REPEAT_WINDOW_MINUTES: String(slack.repeatWindowMinutes),
        POWERTOOLS_SERVICE_NAME: alertRouterServiceName(environment),
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
    });
    acknowledge(
      this,
      'It must speak when the network is what is broken, and reaches nothing in the VPC: only Slack and APIs of AWS.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaInsideVPC',
    );
    acknowledge(
      this,
      'Its queue alone calls it, and keeps what fails: 40 tries, then a dead-letter queue with an alarm. Nothing calls it asynchronously.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaDLQ',
    );
    acknowledge(
      this,
      'Its event source runs two of it at once, no more. Reserved concurrency comes out of the account’s pool, and in a new account of 10 the reservation is refused.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaConcurrency',
    );
  }
}
