import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';

import { json } from './parse/json';

/** The secret holds no webhook. Nothing of what it does hold is said. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/** The hosts of Slack’s incoming webhooks: of commercial Slack, and of GovSlack. */
const SLACK_HOSTS: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);

export const isSlack = ({ protocol, host }: URL): boolean => protocol === 'https:' && SLACK_HOSTS.has(host);

const object = z.object({ url: z.string() });

/**
 * The webhook in a secret, which is its address, or JSON with the address as `url`.
 *
 * @throws WebhookError when there is none, or its host is not allowed
 */
export function readWebhook(secret: string | undefined, isAllowed: (address: URL) => boolean): URL {
  if (secret === undefined) throw new WebhookError('The secret of the Slack webhook holds no text.');
  const address = object.safeParse(json(secret)).data?.url ?? secret.trim();
  if (!URL.canParse(address)) throw new WebhookError('The secret of the Slack webhook holds no address.');
  const url = new URL(address);
  if (!isAllowed(url)) throw new WebhookError('The secret of the Slack webhook holds an address that is not Slack’s.');
  return url;
}

/** How long a webhook is believed before its secret is read again. */
const FRESH_MILLISECONDS = 5 * 60_000;

/** The webhook, read from Secrets Manager and remembered for a while. */
export class Webhook {
  private known: { readonly url: URL; readonly at: number } | undefined;

  constructor(
    private readonly secrets: Pick<SecretsManagerClient, 'send'>,
    private readonly secretId: string,
    private readonly now: () => number,
    private readonly isAllowed: (address: URL) => boolean = isSlack,
  ) {}

  /** @throws WebhookError when the secret is missing or holds no webhook */
  async current(): Promise<URL> {
    if (this.known !== undefined && this.now() - this.known.at < FRESH_MILLISECONDS) return this.known.url;
    const url = readWebhook(await this.read(), this.isAllowed);
    this.known = { url, at: this.now() };
    return url;
  }

  /** After Slack has refused it: the secret may have been changed since. */
  forget(): void {
    this.known = undefined;
  }

  private async read(): Promise<string | undefined> {
    try {
      return (await this.secrets.send(new GetSecretValueCommand({ SecretId: this.secretId }))).SecretString;
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      throw new WebhookError(`There is no secret ${this.secretId}, or it has no value.`);
    }
  }
}
