import { z } from 'zod';

import { part, text } from '../parse/lenient';
import { SlackFailure } from './failure';
import type { Message } from './message';

/** Answers after which another try may succeed although nobody has changed anything. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);
const LONGEST_REASON = 100;

/**
 * Posts a message to an incoming webhook.
 *
 * Redirects are not followed: the address is the secret, and another host must not learn it.
 * Source: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (error handling), and
 * https://docs.slack.dev/apis/web-api/rate-limits (`Retry-After`, in seconds).
 *
 * @throws SlackFailure when Slack does not answer in time, or does not accept
 */
export async function post(webhook: URL, message: Message, timeoutMilliseconds: number): Promise<void> {
  const answer = await send(webhook, message, timeoutMilliseconds).catch((error: unknown) => {
    throw new SlackFailure(reasonOf(error), false);
  });
  if (answer.ok) return;
  const permanent = answer.status < 500 && !PASSING.has(answer.status);
  throw new SlackFailure(`${answer.status} ${answer.body}`.trim(), permanent, answer.retryAfterSeconds);
}

async function send(webhook: URL, message: Message, timeoutMilliseconds: number) {
  const response = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
  const body = await response.text();
  return { ok: response.ok, status: response.status, body: wordIn(body), ...retryAfter(response.headers) };
}

/** Slack answers with one word, such as `no_service`; anything else may repeat what was asked, and is left out. */
const wordIn = (body: string): string => (/^\w+$/.test(body) ? body.slice(0, LONGEST_REASON) : '');

function retryAfter(headers: Headers): { readonly retryAfterSeconds?: number } {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? { retryAfterSeconds: Number(seconds) } : {};
}

const thrown = z.object({ name: text, cause: part(z.object({ code: text })) });

/** The kind of failure only: messages of the network layer may hold the address. */
function reasonOf(error: unknown): string {
  const { name, cause } = thrown.safeParse(error).data ?? {};
  if (name === 'TimeoutError') return 'no answer in time';
  return `connection failed (${cause?.code ?? name ?? 'unknown'})`;
}
