import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, type Metrics } from '@aws-lambda-powertools/metrics';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { Once } from './once';
import { Queue } from './queue';
import { Router } from './router';
import type { Settings } from './settings';
import { Channel } from './slack/channel';
import { Teller } from './teller';
import { Webhook, isSlack } from './webhook';
import { Windows } from './windows';

/** Slack answers within a second; a batch of five messages with one alert each, each tried twice, fits the function’s minute. */
const SLACK_TIMEOUT_MILLISECONDS = 5_000;

export interface AlertRouterProps {
  readonly settings: Settings;
  readonly sqs: SQSClient;
  readonly dynamo: DynamoDBClient;
  readonly secrets: SecretsManagerClient;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Which addresses the secret may hold. Default: Slack’s. */
  readonly isAllowed?: (address: URL) => boolean;
  readonly timeoutMilliseconds?: number;
}

/** Joins the parts of the router: the one place where that happens. The handler and tests call it. */
export function alertRouter(props: AlertRouterProps): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  const { settings, sqs, dynamo, secrets, logger, metrics, now, isAllowed = isSlack } = props;
  const { timeoutMilliseconds = SLACK_TIMEOUT_MILLISECONDS } = props;
  const queue = new Queue(sqs, settings, now);
  const table = DynamoDBDocumentClient.from(dynamo);
  const windows = new Windows(table, settings.tableName, settings.repeatWindowMinutes, now);
  const channel = new Channel(new Webhook(secrets, settings.webhookSecret, now, isAllowed), timeoutMilliseconds);
  const teller = new Teller({ channel, windows, queue, now });
  const once = new Once(dynamo, settings.tableName);
  const router = new Router({
    teller,
    queue,
    once: (key, act) => once.do(key, act),
    logger,
    count: (measure) => {
      metrics.addMetric(measure, MetricUnit.Count, 1);
    },
  });
  return async (event, context) => {
    once.during(context);
    try {
      return await router.route(event.Records);
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}
