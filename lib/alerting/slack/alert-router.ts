import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { alertRouterLogGroupName } from '../../config/names';
import type { Environment } from '../../config/schema';
import { EncryptionKey } from '../../encryption/encryption-key';
import { byLogGroups } from '../../encryption/key-use/log-groups';
import { byTopics } from '../../encryption/key-use/messages';
import { byFunction, byTables } from '../../encryption/key-use/services';
import { EncryptedLogGroup } from '../../observability/encrypted-log-group';
import { AlertMemory } from './alert-memory';
import { AlertQueue } from './alert-queue';
import { AlertRouterAlarms } from './alert-router-alarms';
import { AlertRouterFunction } from './alert-router-function';
import { AlertRouterRole } from './alert-router-role';
import type { Slack } from './slack';

export interface AlertRouterProps {
  readonly environment: Environment;
  readonly slack: Slack;
  /** Topics whose messages go to Slack, by name. */
  readonly topics: Readonly<Record<string, sns.ITopic>>;
  /** Where the alarms go that alerts do not reach Slack. */
  readonly alarmTopic: sns.ITopic;
}

/** Messages of a batch: each may wait ten seconds for Slack, and all must fit the function’s minute. */
const BATCH = 5;
/** The least that Lambda takes. Slack takes one message a second from a webhook. */
const AT_ONCE = 2;

/**
 * Tells Slack of alarms and alerts: topics, a queue, a function, and what it remembers.
 *
 * The alarms of the router go to a topic that feeds the router. That ends: an alarm speaks when its state changes, and a
 * message that cannot be told changes the state of none that is raised already.
 */
export class AlertRouter extends Construct {
  constructor(scope: Construct, id: string, props: AlertRouterProps) {
    super(scope, id);
    const { environment, slack, topics, alarmTopic } = props;
    const role = new AlertRouterRole(this, 'Role');
    const logGroupName = alertRouterLogGroupName(environment);
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'alert-router',
      description: 'Encrypts alerts on their way to Slack, and what is remembered of them',
      use: [
        byTopics(Object.values(topics).map(({ topicArn }) => topicArn)),
        byFunction(role, ['sqs', 'dynamodb']),
        byTables(),
        byLogGroups(this, logGroupName),
      ],
    });
    const queue = new AlertQueue(this, 'Queue', { environment, encryptionKey, topics });
    const memory = new AlertMemory(this, 'Memory', { environment, encryptionKey });
    const logGroup = new EncryptedLogGroup(this, 'Logs', {
      environment,
      logGroupName,
      retentionDays: environment.cluster.logRetentionDays,
      encryptionKey,
    });
    const policy = role.allow({ queue, memory, logGroup, slack });
    const routing = new AlertRouterFunction(this, 'Function', { environment, role, logGroup, queue, memory, slack });
    const mapping = new lambda.EventSourceMapping(this, 'Source', {
      target: routing,
      eventSourceArn: queue.incoming.queueArn,
      batchSize: BATCH,
      maxConcurrency: AT_ONCE,
      reportBatchItemFailures: true,
    });
    // Lambda asks SQS with the role’s permissions when the mapping is made.
    mapping.node.addDependency(policy);
    new AlertRouterAlarms(this, 'Alarms', { environment, routing, queue, alarmTopic });
  }
}
