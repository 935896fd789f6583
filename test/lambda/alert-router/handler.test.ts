import process from 'node:process';

import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { context } from './support/context';
import * as events from './support/events';
import { FakeAws } from './support/fake-aws';
import { sqsRecord } from './support/sqs-record';

const SECRET = 'https://hooks.slack.com/services/T/B/hushhushhush';
const aws = new FakeAws();
const before = { ...process.env };

/** The handler, as Lambda loads it: its settings and Powertools’ come from the environment. */
async function loaded(): Promise<(event: SQSEvent, context: Context) => Promise<SQSBatchResponse>> {
  const url = await aws.start();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    QUEUE_URL: `${url}/queue`,
    DEAD_LETTERS_URL: `${url}/dead`,
    TABLE_NAME: 'table',
    WEBHOOK_SECRET: 'platform/slack-webhook',
    REPEAT_WINDOW_MINUTES: '60',
    POWERTOOLS_SERVICE_NAME: 'platform-test-alert-router',
    POWERTOOLS_METRICS_NAMESPACE: 'Platform',
  });
  return (await import('../../../lambda/alert-router/handler')).handler;
}

const record = sqsRecord({
  messageId: 'sqs',
  receiptHandle: 'receipt',
  body: JSON.stringify({ Type: 'Notification', MessageId: 'sns', Message: JSON.stringify(events.alarm('ALARM')) }),
});

/** An invocation with one alarm, its calls to AWS, and what it wrote. */
async function invoked(answers: FakeAws['answers']) {
  const handler = await loaded();
  aws.calls.length = 0;
  aws.answers = answers;
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
  );
  const slack = jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('ok'));
  try {
    const answer = await handler({ Records: [record] }, context);
    return {
      answer,
      posts: slack.mock.calls.length,
      actions: aws.calls.map(({ action }) => action),
      log: written.join(''),
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
    slack.mockRestore();
    await aws.stop();
  }
}

const UNMET = (): readonly [number, unknown] => [
  400,
  { __type: 'com.amazonaws.dynamodb#ConditionalCheckFailedException' },
];
const STORED = { GetSecretValue: (): readonly [number, unknown] => [200, { SecretString: SECRET }] };

afterEach(() => {
  process.env = { ...before };
  jest.resetModules();
});

describe('the handler', () => {
  it('marks a message, looks for a window, tells, announces the end, opens the window, marks it done', async () => {
    let updates = 0;
    const { answer, posts, actions, log } = await invoked({
      ...STORED,
      UpdateItem: () => (updates++ === 0 ? UNMET() : [200, {}]),
    });
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(posts).toBe(1);
    expect(actions).toEqual(['PutItem', 'UpdateItem', 'GetSecretValue', 'SendMessage', 'UpdateItem', 'UpdateItem']);
    expect(log).toContain('"service":"platform-test-alert-router"');
    expect(log).toContain('"Namespace":"Platform"');
    expect(log).toContain('"AlertsTold":1');
    expect(log).not.toContain('hushhushhush');
  });

  it('tells nobody twice what is marked as done', async () => {
    const done = { id: { S: 'once#1' }, status: { S: 'COMPLETED' }, expiration: { N: '99999999999' } };
    const { answer, posts } = await invoked({
      ...STORED,
      PutItem: () => [400, { __type: 'com.amazonaws.dynamodb#ConditionalCheckFailedException', Item: done }],
    });
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(posts).toBe(0);
  });

  it('takes its mark away when Secrets Manager fails, and keeps the message', async () => {
    const { answer, posts, actions, log } = await invoked({
      UpdateItem: UNMET,
      GetSecretValue: () => [400, { __type: 'AccessDeniedException', message: 'no' }],
    });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'sqs' }] });
    expect(posts).toBe(0);
    expect(log).toContain('AccessDeniedException: no');
    expect(actions.slice(-2)).toEqual(['DeleteItem', 'ChangeMessageVisibility']);
  });
});
