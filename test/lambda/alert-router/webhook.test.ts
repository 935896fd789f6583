import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';

import { isSlack, readWebhook, Webhook } from '../../../lambda/alert-router/webhook';

const ADDRESS = 'https://hooks.slack.com/services/T/B/hushhushhush';

describe('readWebhook', () => {
  it.each([
    [ADDRESS],
    [`  ${ADDRESS}\n`],
    [JSON.stringify({ url: ADDRESS })],
    ['https://hooks.slack-gov.com/services/T/B/hushhushhush'],
  ])('reads %j', (secret) => {
    expect(readWebhook(secret, isSlack).pathname).toBe('/services/T/B/hushhushhush');
  });

  it.each([
    [undefined, 'holds no text'],
    ['', 'holds no address'],
    ['hushhushhush', 'holds no address'],
    ['{"url":7}', 'holds no address'],
    ['http://hooks.slack.com/services/T/B/hushhushhush', 'not Slack’s'],
    ['https://hooks.slack.com.example.com/hushhushhush', 'not Slack’s'],
    ['https://hooks.slack.com:444/hushhushhush', 'not Slack’s'],
    ['https://slack.com/hushhushhush', 'not Slack’s'],
    ['file:///hushhushhush', 'not Slack’s'],
  ])('refuses %j, and does not repeat it', (secret, rule) => {
    expect(() => readWebhook(secret, isSlack)).toThrow(rule);
    expect(() => readWebhook(secret, isSlack)).toThrow(/^(?!.*hush)/);
  });
});

describe('Webhook', () => {
  function webhookOf(send: () => Promise<unknown>) {
    const clock = { now: 0 };
    const asked = jest.fn(send);
    return { clock, asked, webhook: new Webhook({ send: asked }, 'platform/slack-webhook', () => clock.now) };
  }

  it('asks Secrets Manager once in five minutes, and anew after it is forgotten', async () => {
    const { clock, asked, webhook } = webhookOf(() => Promise.resolve({ SecretString: ADDRESS }));
    await webhook.current();
    clock.now = 299_999;
    expect((await webhook.current()).href).toBe(ADDRESS);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.now = 300_000;
    await webhook.current();
    expect(asked).toHaveBeenCalledTimes(2);
    webhook.forget();
    await webhook.current();
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('says that a secret is missing, and lets other failures be', async () => {
    const missing = new ResourceNotFoundException({ message: 'no', $metadata: {} });
    await expect(webhookOf(() => Promise.reject(missing)).webhook.current()).rejects.toThrow(
      'There is no secret platform/slack-webhook',
    );
    const throttled = new Error('Throttled');
    await expect(webhookOf(() => Promise.reject(throttled)).webhook.current()).rejects.toBe(throttled);
  });
});
