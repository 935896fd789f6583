import process from 'node:process';

import { context } from './support/context';
import * as events from './support/events';
import { FakeAws, unmet } from './support/fake-aws';
import { sqsRecord } from './support/sqs-record';

const NOW = Date.parse('2026-11-20T18:43:48Z');
const SECRET = 'https://hooks.slack.com/services/T/B/hushhushhush';
const BODY = JSON.stringify({ Type: 'Notification', MessageId: 'sns', Message: JSON.stringify(events.alarm('ALARM')) });
const before = { ...process.env };
const aws = new FakeAws();
const slack = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
const written: string[] = [];

/** Loads the handler as Lambda does, where its settings and Powertools’ are in the environment; tells it of an alarm. */
async function invoked() {
  const { handler } = await import('../../../lambda/alert-router/handler');
  return handler({ Records: [sqsRecord({ messageId: 'sqs', receiptHandle: 'receipt', body: BODY })] }, context);
}

beforeAll(async () => {
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
});

beforeEach(() => {
  aws.calls.length = 0;
  aws.answers = {
    GetSecretValue: () => [200, { SecretString: SECRET }],
    UpdateItem: ({ ConditionExpression }) => (ConditionExpression === undefined ? [200, {}] : unmet()),
  };
  written.length = 0;
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  jest.spyOn(globalThis, 'fetch').mockImplementation(slack.mockReset().mockResolvedValue(new Response('ok')));
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.resetModules();
});

afterAll(async () => {
  process.env = before;
  await aws.stop();
});

describe('the handler', () => {
  it('tells Slack of an alarm, and writes its webhook into no log', async () => {
    expect(await invoked()).toEqual({ batchItemFailures: [] });
    expect(slack.mock.calls.map(([address]) => new Request(address).url)).toEqual([SECRET]);
    expect(written.join('')).toContain('Alert told');
    expect(written.join('')).not.toContain('hushhushhush');
  });

  it('works with what the environment names, by the clock of its machine', async () => {
    await invoked();
    const input = (action: string) => aws.calls.find((call) => call.action === action)?.input;
    expect(input('GetSecretValue')).toEqual({ SecretId: 'platform/slack-webhook' });
    expect(input('PutItem')).toMatchObject({ TableName: 'table' });
    expect(input('SendMessage')).toMatchObject({
      QueueUrl: expect.stringMatching(/\/queue$/) as unknown,
      MessageBody: expect.stringContaining(`"endsAt":${NOW + 60 * 60_000}`) as unknown,
    });
  });

  it('logs and counts under the names that the environment gives to Powertools', async () => {
    await invoked();
    const line = (text: string) => written.find((each) => each.includes(text));
    expect(line('Alert told')).toContain('"service":"platform-test-alert-router"');
    expect(line('"AlertsTold":1')).toContain('"service":"platform-test-alert-router"');
    expect(line('"AlertsTold":1')).toContain('"Namespace":"Platform"');
  });

  it('does not load where the environment lacks a setting', async () => {
    const { TABLE_NAME, ...others } = process.env;
    process.env = others;
    try {
      await expect(invoked()).rejects.toThrow('TABLE_NAME');
    } finally {
      process.env = { ...others, TABLE_NAME };
    }
  });
});
