import { z } from 'zod';

import type { Notification } from './notification';
import { json } from './parse/json';
import { text } from './parse/lenient';
import { windowKey, type WindowKey } from './windows';

/** What a message of the queue is about: a notification, or the end of a window. */
export type Content = { readonly notification: Notification } | { readonly endsWindow: WindowKey };

const ending = z.object({ endsWindow: windowKey });

/** SNS wraps what it delivers. https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
const envelope = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string(),
  TopicArn: text,
  Subject: text,
  Message: z.string(),
});

/** Reads the body of a message of the queue. What is neither is taken as a notification by itself. */
export function readContent({ messageId, body }: { readonly messageId: string; readonly body: string }): Content {
  const parsed = json(body);
  const ends = ending.safeParse(parsed);
  if (ends.success) return ends.data;
  const { success, data } = envelope.safeParse(parsed);
  if (!success) return { notification: { id: messageId, message: body } };
  const { MessageId: id, TopicArn: topicArn, Subject: subject, Message: message } = data;
  return { notification: { id, topicArn, subject, message } };
}
