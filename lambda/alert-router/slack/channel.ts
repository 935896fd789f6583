import type { Webhook } from '../webhook';
import { SlackFailure } from './failure';
import type { Message } from './message';
import { post } from './post';

/** The Slack channel of the webhook. */
export class Channel {
  constructor(
    private readonly webhook: Pick<Webhook, 'current' | 'forget'>,
    private readonly timeoutMilliseconds: number,
  ) {}

  /**
   * Says something. A webhook that Slack refuses is read anew, and tried once more if it has changed meanwhile.
   *
   * @throws SlackFailure when Slack does not take it; WebhookError when the secret holds no webhook
   */
  async say(message: Message): Promise<void> {
    const webhook = await this.webhook.current();
    try {
      await post(webhook, message, this.timeoutMilliseconds);
    } catch (error) {
      if (!(error instanceof SlackFailure) || !error.permanent) throw error;
      this.webhook.forget();
      const renewed = await this.webhook.current();
      if (renewed.href === webhook.href) throw error;
      await post(renewed, message, this.timeoutMilliseconds);
    }
  }
}
