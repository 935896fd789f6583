import { readSettings } from '../../../lambda/alert-router/settings';

const ENVIRONMENT = {
  QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/platform-prod-alert-router',
  DEAD_LETTERS_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/platform-prod-unsent',
  TABLE_NAME: 'table',
  WEBHOOK_SECRET: 'platform/slack-webhook',
  REPEAT_WINDOW_MINUTES: '60',
};

describe('readSettings', () => {
  it('reads what the stack sets', () => {
    expect(readSettings(ENVIRONMENT)).toMatchObject({
      webhookSecret: 'platform/slack-webhook',
      repeatWindowMinutes: 60,
    });
  });

  it.each(Object.keys(ENVIRONMENT))('names %s when it is missing', (name) => {
    expect(() => readSettings({ ...ENVIRONMENT, [name]: undefined })).toThrow(name);
  });
});
