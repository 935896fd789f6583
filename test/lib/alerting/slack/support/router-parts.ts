import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';

import { AlertMemory } from '../../../../../lib/alerting/slack/alert-memory';
import { AlertQueue } from '../../../../../lib/alerting/slack/alert-queue';
import type { Slack } from '../../../../../lib/alerting/slack/slack';
import { valid } from '../../../../support/configuration';
import { ConstructStack } from '../../../../support/construct-stack';

export const SLACK: Slack = { webhookSecret: 'platform/slack-webhook', repeatWindowMinutes: 15 };

/** What the parts of the router work with, in a stack of their own: a key, two topics, queues, memory and a log group. */
export function routerParts(environment = valid) {
  const stack = new ConstructStack(environment);
  const encryptionKey = new kms.Key(stack, 'Key');
  const topics = { Alarms: new sns.Topic(stack, 'AlarmTopic'), Critical: new sns.Topic(stack, 'CriticalTopic') };
  return {
    environment,
    stack,
    encryptionKey,
    topics,
    queue: new AlertQueue(stack, 'Queue', { environment, encryptionKey, topics }),
    memory: new AlertMemory(stack, 'Memory', { environment, encryptionKey }),
    logGroup: new logs.LogGroup(stack, 'Logs'),
    /** What the template writes for a value. */
    written: (value: unknown): unknown => stack.resolve(value),
  };
}
