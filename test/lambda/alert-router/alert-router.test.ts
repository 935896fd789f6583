import process from 'node:process';

import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';

import { alertRouter, type AlertRouterProps } from '../../../lambda/alert-router/alert-router';
import { context } from './support/context';
import * as events from './support/events';
import { FakeAws, unmet, type Answers } from './support/fake-aws';
import { answers, FakeSlack } from './support/fake-slack';
import { sqsRecord } from './support/sqs-record';

const NOW = 1_000_000;
const SETTINGS = {
  queueUrl: 'https://queue',
  deadLettersUrl: 'https://dead',
  tableName: 'table',
  webhookSecret: 'platform/slack-webhook',
  repeatWindowMinutes: 5,
};

const aws = new FakeAws();
const slack = new FakeSlack();
let clients: Pick<AlertRouterProps, 'sqs' | 'dynamo' | 'secrets'>;

beforeAll(async () => {
  await slack.start();
  const options = {
    endpoint: await aws.start(),
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    useQueueUrlAsEndpoint: false,
  };
  clients = {
    sqs: new SQSClient(options),
    dynamo: new DynamoDBClient(options),
    secrets: new SecretsManagerClient(options),
  };
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy();
  await slack.stop();
  await aws.stop();
});

const ALARM = JSON.stringify({
  Type: 'Notification',
  MessageId: 'sns',
  Message: JSON.stringify(events.alarm('ALARM')),
});
const ENDS_WINDOW = JSON.stringify({ endsWindow: { id: 'window#1', endsAt: NOW } });

/** The one condition of a window is not met: it is not open yet. Marks have none when they are updated. */
const STORED: Answers = {
  GetSecretValue: () => [200, { SecretString: slack.webhook.href }],
  UpdateItem: ({ ConditionExpression }) => (ConditionExpression === undefined ? [200, {}] : unmet()),
};

/** A router that is joined as the handler joins it, its surroundings played: what it is asked, and what comes of that. */
function setting(changes: Partial<AlertRouterProps> = {}, replies: Answers = {}) {
  slack.answer();
  aws.calls.length = 0;
  aws.answers = { ...STORED, ...replies };
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const logger = new Logger({ serviceName: 'test' });
  const metrics = new Metrics({ namespace: 'Test', serviceName: 'test' });
  const isAllowed = ({ hostname }: URL) => hostname === '127.0.0.1';
  const route = alertRouter({
    settings: SETTINGS,
    ...clients,
    logger,
    metrics,
    now: () => NOW,
    isAllowed,
    ...changes,
  });
  return {
    logger,
    metrics,
    invoke: (body: string) =>
      route({ Records: [sqsRecord({ messageId: 'sqs', receiptHandle: 'receipt', body })] }, context),
    log: () => written.join(''),
  };
}

const KEPT = { batchItemFailures: [{ itemIdentifier: 'sqs' }] };
const DONE = { batchItemFailures: [] };

/** The inputs of the calls of one action. */
const asked = (action: string) => aws.calls.filter((call) => call.action === action).map(({ input }) => input);

describe('the joined alert router', () => {
  it('tells Slack of an alert, and counts that it did', async () => {
    const { invoke, log } = setting();
    expect(await invoke(ALARM)).toEqual(DONE);
    expect(slack.received.map(({ text }) => text)).toEqual([
      expect.stringContaining('Alarm: platform-prod-failed-nodes'),
    ]);
    expect(log()).toContain('"AlertsTold":1');
    expect(log()).toContain('{"Name":"AlertsTold","Unit":"Count"}');
  });

  it('marks a message, looks for a window, tells, announces the end, opens the window, marks it done', async () => {
    await setting().invoke(ALARM);
    expect(aws.calls.map(({ action }) => action)).toEqual([
      'PutItem',
      'UpdateItem',
      'GetSecretValue',
      'SendMessage',
      'UpdateItem',
      'UpdateItem',
    ]);
  });

  it('works with the queue, the table, the secret and the window of its settings, by its own clock', async () => {
    await setting().invoke(ALARM);
    expect(asked('GetSecretValue')).toEqual([{ SecretId: 'platform/slack-webhook' }]);
    expect(asked('SendMessage')).toMatchObject([{ QueueUrl: 'https://queue', DelaySeconds: 300 }]);
    expect(JSON.parse(String(asked('SendMessage')[0]?.['MessageBody']))).toMatchObject({
      endsWindow: { endsAt: NOW + 300_000 },
    });
    const tables = [...asked('PutItem'), ...asked('UpdateItem')].map(({ TableName }) => TableName);
    expect(tables).toEqual(['table', 'table', 'table', 'table']);
  });

  it('says how often an alert was repeated when its window is over by its own clock', async () => {
    const Attributes = { title: { S: 'Alarm' }, place: { S: 'prod' }, since: { N: '0' }, repeats: { N: '3' } };
    const { invoke } = setting({}, { UpdateItem: () => [200, { Attributes }] });
    expect(await invoke(ENDS_WINDOW)).toEqual(DONE);
    expect(slack.received).toHaveLength(1);
    expect(asked('SendMessage')).toEqual([]);
  });

  it('marks what it does until its invocation ends', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
    await setting().invoke(ALARM);
    expect(asked('PutItem')).toMatchObject([{ Item: { in_progress_expiration: { N: String(NOW + 60_000) } } }]);
  });

  it('tells nobody twice what is marked as done', async () => {
    const done = { id: { S: 'once#1' }, status: { S: 'COMPLETED' }, expiration: { N: '99999999999' } };
    const { invoke } = setting({}, { PutItem: () => unmet(done) });
    expect(await invoke(ALARM)).toEqual(DONE);
    expect(slack.received).toEqual([]);
  });

  it('takes its mark away when Secrets Manager fails, and keeps the message', async () => {
    const { invoke, log } = setting(
      {},
      { GetSecretValue: () => [400, { __type: 'AccessDeniedException', message: 'no' }] },
    );
    expect(await invoke(ALARM)).toEqual(KEPT);
    expect(slack.received).toEqual([]);
    expect(log()).toContain('AccessDeniedException: no');
    expect(aws.calls.map(({ action }) => action).slice(-2)).toEqual(['DeleteItem', 'ChangeMessageVisibility']);
  });

  it('lays with the dead letters what Slack refuses for good', async () => {
    const { invoke, log } = setting();
    slack.answer(answers.status(404, 'no_service'));
    expect(await invoke(ALARM)).toEqual(DONE);
    expect(asked('SendMessage')).toMatchObject([{ QueueUrl: 'https://dead', MessageBody: ALARM }]);
    expect(log()).toContain('"MessagesBuried":1');
  });

  it('publishes what it counted even when routing throws', async () => {
    const { invoke, logger, log } = setting();
    slack.answer(answers.status(404, 'no_service'));
    jest.spyOn(logger, 'error').mockImplementation(() => {
      throw new RangeError('The log is full');
    });
    await expect(invoke(ALARM)).rejects.toThrow('The log is full');
    expect(log()).toContain('"MessagesBuried":1');
  });

  it('publishes the metrics of each invocation by themselves, and none where it counted nothing', async () => {
    const { invoke, metrics, log } = setting();
    const published = jest.spyOn(metrics, 'publishStoredMetrics');
    await invoke(ALARM);
    await invoke(ALARM);
    expect(log().split('"AlertsTold":1')).toHaveLength(3);
    expect(await invoke(ENDS_WINDOW)).toEqual(DONE);
    expect(published).toHaveBeenCalledTimes(2);
  });

  it('posts to Slack’s own hosts and to no other, unless it is told which are allowed', async () => {
    const { invoke } = setting({ isAllowed: undefined });
    expect(await invoke(ALARM)).toEqual(DONE);
    expect(slack.received).toEqual([]);
    expect(asked('SendMessage')).toMatchObject([
      { MessageAttributes: { reason: { StringValue: expect.stringContaining('not Slack’s') as unknown } } },
    ]);
  });

  it.each([
    [undefined, 5_000],
    [500, 500],
  ])('waits for Slack as long as it is told, or five seconds: %p', async (timeoutMilliseconds, milliseconds) => {
    const { invoke } = setting(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds });
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    await invoke(ALARM);
    expect(timeout.mock.calls).toEqual([[milliseconds]]);
  });

  it('reads the secret once for many messages', async () => {
    const { invoke } = setting();
    await invoke(ALARM);
    await invoke(ALARM);
    expect(asked('GetSecretValue')).toHaveLength(1);
  });
});
