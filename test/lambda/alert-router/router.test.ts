import process from 'node:process';

import { Logger } from '@aws-lambda-powertools/logger';

import { Router, type Measure } from '../../../lambda/alert-router/router';
import { Channel } from '../../../lambda/alert-router/slack/channel';
import { messageOf } from '../../../lambda/alert-router/slack/message';
import { Webhook } from '../../../lambda/alert-router/webhook';
import { answers, FakeSlack, type Answer } from './support/fake-slack';
import * as events from './support/events';

const slack = new FakeSlack();
const SECRET_WORD = 'hushhushhush';

beforeAll(() => slack.start());
afterAll(() => slack.stop());

const envelope = (message: unknown) =>
  JSON.stringify({ Type: 'Notification', MessageId: 'sns', TopicArn: 'arn:t', Message: JSON.stringify(message) });

const record = (body: string, received = 1) => ({
  messageId: `sqs-${String(received)}`,
  receiptHandle: 'receipt',
  body,
  attributes: { ApproximateReceiveCount: String(received) },
});

interface Setting {
  /** How Slack answers, message by message; then `ok`. */
  readonly script?: readonly Answer[];
  readonly readSecret?: () => Promise<unknown>;
  readonly isQueueDown?: boolean;
}

/** A router in front of a Slack that is played, with everything that it does written down. */
async function routed(
  records: Parameters<Router['route']>[0],
  { script = [], readSecret, isQueueDown = false }: Setting = {},
) {
  slack.answer(...script);
  const acts: string[] = [];
  const measures: Measure[] = [];
  const said: string[] = [];
  const spy = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  const act = (what: string) => {
    acts.push(what);
    return isQueueDown ? Promise.reject(new Error(`SQS at ${slack.webhook.href} is down`)) : Promise.resolve();
  };
  const secrets = { send: readSecret ?? (() => Promise.resolve({ SecretString: slack.webhook.href })) };
  const channel = new Channel(
    new Webhook(
      secrets,
      'secret',
      () => 0,
      ({ hostname }) => hostname === '127.0.0.1',
    ),
    200,
  );
  const router = new Router({
    teller: {
      tell: async (alert) => {
        await channel.say(messageOf(alert));
        return alert.level === 'info' ? 'counted' : 'told';
      },
      end: ({ id }) => act(`end ${id}`),
    },
    queue: {
      postpone: (_, seconds) => act(`postpone ${String(seconds)}`),
      bury: (body, reason) => act(`bury ${reason} ${String(body.length)}`),
    },
    once: async (key, run) => {
      acts.push(`once ${key}`);
      await run();
    },
    logger: new Logger({ serviceName: 'test' }),
    count: (measure) => measures.push(measure),
  });
  try {
    const { batchItemFailures } = await router.route(records);
    return { kept: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), acts, measures, log: said.join('') };
  } finally {
    for (const each of spy) each.mockRestore();
  }
}

const ALARM = envelope(events.alarm('ALARM'));

describe('Router', () => {
  it('tells each alert of a message once, under a key of its own', async () => {
    const findings = events.securityHubEvent(events.securityHubFinding('a'), events.securityHubFinding('b', 'LOW'));
    const { kept, acts, measures } = await routed([record(envelope(findings))]);
    expect(kept).toEqual([]);
    expect(acts).toEqual(['once sns#0', 'once sns#1']);
    expect(measures).toEqual(['AlertsTold', 'AlertsRepeated']);
    expect(slack.received).toHaveLength(2);
  });

  it('ends windows, each time that it is told once', async () => {
    const { acts } = await routed([record(JSON.stringify({ endsWindow: { id: 'window#1', endsAt: 5 } }))]);
    expect(acts).toEqual(['once sqs-1', 'end window#1']);
  });

  it('keeps what failed, and no other', async () => {
    const { kept, measures } = await routed([record(ALARM, 1), record(ALARM, 2), record(ALARM, 3)], {
      script: [answers.ok, answers.status(500)],
    });
    expect(kept).toEqual(['sqs-2']);
    expect(measures).toEqual(['AlertsTold', 'MessagesPostponed', 'AlertsTold']);
  });

  it('waits longer each time, and as long as Slack asks', async () => {
    const waits = async (received: number, answer: Answer) =>
      (await routed([record(ALARM, received)], { script: [answer] })).acts.at(-1);
    expect(await waits(1, answers.status(500))).toBe('postpone 30');
    expect(await waits(3, answers.status(500))).toBe('postpone 120');
    expect(await waits(1, answers.status(429, '', { 'retry-after': '77' }))).toBe('postpone 77');
  });

  it('lays down at once what Slack refuses for good', async () => {
    const { kept, acts, measures, log } = await routed([record(ALARM)], {
      script: [answers.status(404, 'no_service')],
    });
    expect(kept).toEqual([]);
    expect(acts.at(-1)).toBe(
      `bury SlackFailure: Slack did not take the message: 404 no_service ${String(ALARM.length)}`,
    );
    expect(measures).toEqual(['MessagesBuried']);
    expect(log).toContain('"level":"ERROR"');
    expect(log).toContain('404 no_service');
  });

  it('keeps a message that even the dead letters did not take, and one whose wait could not be set', async () => {
    const buried = await routed([record(ALARM)], { script: [answers.status(403, 'invalid_token')], isQueueDown: true });
    expect(buried.kept).toEqual(['sqs-1']);
    const postponed = await routed([record(ALARM)], { script: [answers.status(500)], isQueueDown: true });
    expect(postponed.kept).toEqual(['sqs-1']);
    expect(postponed.log).toContain('The wait could not be set');
  });

  it('survives what is no Error at all', async () => {
    const readSecret = jest.fn<Promise<unknown>, []>().mockRejectedValue(SECRET_WORD);
    const { kept, log } = await routed([record(ALARM)], { readSecret });
    expect(kept).toEqual(['sqs-1']);
    expect(log).toContain('unknown failure');
  });

  const secretOf = (SecretString: string | undefined) => ({ readSecret: () => Promise.resolve({ SecretString }) });

  it.each<readonly [string, Setting, 'kept' | 'gone']>([
    ['Slack takes it', {}, 'gone'],
    ['429', { script: [answers.status(429, 'rate_limited', { 'retry-after': '1' })] }, 'kept'],
    ['500', { script: [answers.status(500, 'rollup_error')] }, 'kept'],
    ['404 no_service', { script: [answers.status(404, 'no_service')] }, 'gone'],
    ['a body that repeats the address', { script: [(response, { url }) => response.writeHead(400).end(url)] }, 'gone'],
    ['a redirect', { script: [answers.status(307, '', { location: '/elsewhere' })] }, 'gone'],
    ['a slow Slack', { script: [answers.never] }, 'kept'],
    ['a closed socket', { script: [answers.hangsUp] }, 'kept'],
    ['an answer that is no HTTP', { script: [(response) => response.socket?.end(SECRET_WORD)] }, 'kept'],
    ['no secret', secretOf(undefined), 'gone'],
    ['no address', secretOf(SECRET_WORD), 'gone'],
    ['another host', secretOf(`https://example.com/services/${SECRET_WORD}`), 'gone'],
    [
      'an error that holds the address',
      { readSecret: () => Promise.reject(new Error(`at ${slack.webhook.href}`)) },
      'kept',
    ],
    ['a queue that is down', { script: [answers.status(404, 'no_service')], isQueueDown: true }, 'kept'],
  ])('writes the address into no log, and into no reason: %s', async (_, setting, outcome) => {
    const { kept, acts, log } = await routed([record(ALARM)], setting);
    expect(kept).toEqual(outcome === 'kept' ? ['sqs-1'] : []);
    expect(log).toContain('"service":"test"');
    expect(log + acts.join()).not.toContain(SECRET_WORD);
    expect(log + acts.join()).not.toContain('services/');
  });
});
