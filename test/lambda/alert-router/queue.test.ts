import { ChangeMessageVisibilityCommand, SendMessageCommand } from '@aws-sdk/client-sqs';

import { Queue } from '../../../lambda/alert-router/queue';

const send = jest.fn((command: SendMessageCommand | ChangeMessageVisibilityCommand) => Promise.resolve(command.input));
const queue = new Queue({ send }, { queueUrl: 'https://queue', deadLettersUrl: 'https://dead' }, () => 1_000);
const sent = () => send.mock.lastCall?.[0];

describe('Queue', () => {
  it.each([
    [61_000, 60],
    [61_001, 61],
    [900_000_000, 900],
    [0, 0],
  ])('announces the end of a window at %d as near to it as SQS can', async (endsAt, DelaySeconds) => {
    await queue.announceEnd({ id: 'window#1', endsAt });
    expect(sent()).toBeInstanceOf(SendMessageCommand);
    expect(sent()?.input).toEqual({
      QueueUrl: 'https://queue',
      MessageBody: JSON.stringify({ endsWindow: { id: 'window#1', endsAt } }),
      DelaySeconds,
    });
  });

  it('has a message come back later', async () => {
    await queue.postpone('receipt', 30);
    expect(sent()).toBeInstanceOf(ChangeMessageVisibilityCommand);
    expect(sent()?.input).toEqual({ QueueUrl: 'https://queue', ReceiptHandle: 'receipt', VisibilityTimeout: 30 });
  });

  it('lays a message with the dead letters as it is, with the reason beside it', async () => {
    await queue.bury('body', 'why');
    expect(sent()?.input).toEqual({
      QueueUrl: 'https://dead',
      MessageBody: 'body',
      MessageAttributes: { reason: { DataType: 'String', StringValue: 'why' } },
    });
  });
});
