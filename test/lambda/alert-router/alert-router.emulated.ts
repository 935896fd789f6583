import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, PublishCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  type Message,
} from '@aws-sdk/client-sqs';

import { alertRouter } from '../../../lambda/alert-router/alert-router';
import type { Settings } from '../../../lambda/alert-router/settings';
import { Processes } from '../../../scripts/process/processes';
import { installPackages } from '../../../scripts/python/virtual-environment';
import { ACCOUNT, Emulator } from '../../../scripts/rehearse/emulator';
import { context } from './support/context';
import * as events from './support/events';
import { answers, FakeSlack } from './support/fake-slack';
import { sqsRecord } from './support/sqs-record';

/** A window of two seconds, so that its end can be waited for. */
const WINDOW_MINUTES = 2 / 60;

const slack = new FakeSlack();
const processes = new Processes();
const log: string[] = [];
let account: Account;
let writes: readonly jest.SpyInstance[];

/** One copy of the router’s surroundings for each test, in an account that is emulated: topic, queues, table, secret. */
class Account {
  private readonly sns: SNSClient;
  private readonly sqs: SQSClient;
  private readonly dynamo: DynamoDBClient;
  private readonly secrets: SecretsManagerClient;

  constructor(url: string) {
    const options = {
      endpoint: url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
    };
    this.sns = new SNSClient(options);
    this.sqs = new SQSClient(options);
    this.dynamo = new DynamoDBClient(options);
    this.secrets = new SecretsManagerClient(options);
  }

  async setting(name: string, { hasSecret = true } = {}) {
    const queueUrl = await this.queue(`${name}-alert-router`);
    const deadLettersUrl = await this.queue(`${name}-unsent`);
    const { TopicArn } = await this.sns.send(new CreateTopicCommand({ Name: `${name}-alarms` }));
    const Endpoint = `arn:aws:sqs:us-east-1:${ACCOUNT}:${name}-alert-router`;
    await this.sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
    await this.dynamo.send(
      new CreateTableCommand({
        TableName: name,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    const webhookSecret = `${name}/slack-webhook`;
    if (hasSecret)
      await this.secrets.send(new CreateSecretCommand({ Name: webhookSecret, SecretString: slack.webhook.href }));
    const settings = { queueUrl, deadLettersUrl, tableName: name, webhookSecret, repeatWindowMinutes: WINDOW_MINUTES };
    return {
      settings,
      publish: (message: unknown) => this.sns.send(new PublishCommand({ TopicArn, Message: JSON.stringify(message) })),
      invoke: this.invocations(settings),
      waiting: () => this.receive(queueUrl),
      dead: () => this.receive(deadLettersUrl),
      sendOn: (body: string | undefined) =>
        this.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body })),
      hurry: ({ ReceiptHandle }: Message) =>
        this.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 0 })),
    };
  }

  /** Does what the event source mapping does: hands messages over, and deletes those that the function does not keep. */
  private invocations(settings: Settings) {
    const route = alertRouter({
      settings,
      sqs: this.sqs,
      dynamo: this.dynamo,
      secrets: this.secrets,
      logger: new Logger({ serviceName: 'test' }),
      metrics: new Metrics({ namespace: 'Test', serviceName: 'test' }),
      now: Date.now,
      isAllowed: ({ hostname }) => hostname === '127.0.0.1',
      timeoutMilliseconds: 500,
    });
    return async (messages: readonly Message[]): Promise<readonly string[]> => {
      const Records = messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }) =>
        sqsRecord(
          { messageId: MessageId, receiptHandle: ReceiptHandle, body: Body },
          Attributes?.ApproximateReceiveCount,
        ),
      );
      const { batchItemFailures } = await route({ Records }, context);
      const kept = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      for (const { MessageId = '', ReceiptHandle } of messages) {
        if (!kept.includes(MessageId))
          await this.sqs.send(new DeleteMessageCommand({ QueueUrl: settings.queueUrl, ReceiptHandle }));
      }
      return kept;
    };
  }

  private async queue(QueueName: string): Promise<string> {
    const Attributes = { VisibilityTimeout: '360' };
    const { QueueUrl = '' } = await this.sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
    return QueueUrl;
  }

  private async receive(QueueUrl: string): Promise<Message[]> {
    const { Messages = [] } = await this.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages;
  }
}

beforeAll(async () => {
  await installPackages(processes, (line) => process.stderr.write(`${line}\n`));
  account = new Account((await Emulator.start(processes)).url);
  await slack.start();
  writes = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => log.push(String(text)) > 0),
  );
});

afterAll(async () => {
  for (const write of writes) write.mockRestore();
  await slack.stop();
  await processes.stopAll();
});

const said = () => slack.received.map(({ text }) => text);

describe('the alert router in an emulated account', () => {
  it('tells Slack what is published, and once what SQS delivers twice', async () => {
    slack.answer();
    const { publish, waiting, invoke } = await account.setting('twice');
    await publish(events.alarm('ALARM'));
    const messages = await waiting();
    expect(await invoke(messages)).toEqual([]);
    expect(await invoke(messages)).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('Alarm: platform-prod-failed-nodes')]);
  });

  it('counts what comes again, and says so once at the end of the window', async () => {
    slack.answer();
    const { publish, waiting, invoke } = await account.setting('repeats');
    for (let time = 0; time < 3; time += 1) await publish(events.alarm('ALARM'));
    await publish(events.alarm('OK'));
    expect(await invoke(await waiting())).toEqual([]);
    expect(said()).toHaveLength(2);
    await setTimeout(3_000);
    expect(await invoke(await waiting())).toEqual([]);
    expect(said().slice(2)).toEqual([expect.stringContaining('platform-prod-failed-nodes: repeated 2 more times')]);
    await publish(events.alarm('ALARM'));
    expect(await invoke(await waiting())).toEqual([]);
    expect(said()).toHaveLength(4);
  });

  it('keeps an alert while Slack is down, and tells it afterwards', async () => {
    slack.answer(answers.status(500), answers.hangsUp, answers.never, answers.status(429, '', { 'retry-after': '1' }));
    const { publish, waiting, invoke, hurry } = await account.setting('down');
    await publish(events.GUARD_DUTY);
    for (let outage = 0; outage < 4; outage += 1) {
      const [message, ...others] = await waiting();
      if (message === undefined) throw new RangeError('The alert is lost');
      expect(others).toEqual([]);
      expect(await invoke([message])).toEqual([message.MessageId]);
      expect(await waiting()).toEqual([]);
      await hurry(message);
    }
    expect(await invoke(await waiting())).toEqual([]);
    expect(said()).toHaveLength(5);
    expect(await waiting()).toEqual([]);
  });

  it('keeps a count that Slack did not take, and adds it to the next', async () => {
    slack.answer();
    const { publish, waiting, invoke } = await account.setting('carried');
    await publish(events.alarm('ALARM'));
    await publish(events.alarm('ALARM'));
    await invoke(await waiting());
    await setTimeout(3_000);
    slack.answer(answers.status(500));
    expect(await invoke(await waiting())).toHaveLength(1);
    await publish(events.alarm('ALARM'));
    await invoke(await waiting());
    await publish(events.alarm('ALARM'));
    await invoke(await waiting());
    await setTimeout(3_000);
    await invoke(await waiting());
    expect(said().at(-1)).toContain('repeated 2 more times');
  });

  it('lays an alert with the dead letters when Slack refuses for good; sent on, it is told', async () => {
    slack.answer(answers.status(404, 'no_service'));
    const { publish, waiting, invoke, dead, sendOn } = await account.setting('refused');
    await publish(events.ADDON);
    expect(await invoke(await waiting())).toEqual([]);
    const [letter] = await dead();
    expect(letter?.MessageAttributes?.['reason']?.StringValue).toContain('404 no_service');
    await sendOn(letter?.Body);
    expect(await invoke(await waiting())).toEqual([]);
    expect(said()).toHaveLength(2);
    expect(said().at(-1)).toContain('coredns');
  });

  it('lays everything with the dead letters while the secret is missing', async () => {
    slack.answer();
    const { publish, waiting, invoke, dead } = await account.setting('missing', { hasSecret: false });
    await publish('help');
    expect(await invoke(await waiting())).toEqual([]);
    expect((await dead())[0]?.MessageAttributes?.['reason']?.StringValue).toContain('There is no secret');
  });

  it('has written the address of the webhook nowhere', () => {
    expect(log.join('')).toContain('Alert told');
    expect(log.join('')).toContain('no_service');
    expect(log.join('')).not.toContain('hushhushhush');
  });
});
