import { readContent } from '../../../lambda/alert-router/record';

const read = (body: unknown) =>
  readContent({ messageId: 'sqs', body: typeof body === 'string' ? body : JSON.stringify(body) });
const ENVELOPE = { Type: 'Notification', MessageId: 'sns', TopicArn: 'arn:t', Message: 'Trouble' };

describe('readContent', () => {
  it('takes a notification out of its envelope, and keeps the id that SNS gave', () => {
    expect(read(ENVELOPE)).toEqual({ notification: { id: 'sns', topicArn: 'arn:t', message: 'Trouble' } });
  });

  it('reads the end of a window, but not one that somebody publishes on a topic', () => {
    const ends = { endsWindow: { id: 'window#1', endsAt: 5 } };
    expect(read(ends)).toEqual(ends);
    expect(read({ ...ENVELOPE, Message: JSON.stringify(ends) })).toHaveProperty('notification');
  });

  it.each(['help', '', '{"Type":"SubscriptionConfirmation"}', '{"endsWindow":{}}', 'null'])(
    'loses nothing of %j',
    (body) => {
      expect(read(body)).toEqual({ notification: { id: 'sqs', message: body } });
    },
  );
});
