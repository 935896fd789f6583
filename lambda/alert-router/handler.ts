import process from 'node:process';

import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';

import { alertRouter } from './alert-router';
import { readSettings } from './settings';

/** What Lambda calls with the messages of the queue. Powertools reads its own settings from the environment. */
export const handler = alertRouter({
  settings: readSettings(process.env),
  sqs: new SQSClient(),
  dynamo: new DynamoDBClient(),
  secrets: new SecretsManagerClient(),
  logger: new Logger(),
  metrics: new Metrics(),
  now: Date.now,
});
