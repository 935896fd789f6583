import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

import type { WindowKey } from './windows';

/** SQS holds a message back for 15 minutes at most. */
const LONGEST_DELAY_SECONDS = 900;

export interface QueueUrls {
  readonly queueUrl: string;
  readonly deadLettersUrl: string;
}

/** The queue that feeds the router, and the one where lost alerts wait. */
export class Queue {
  constructor(
    private readonly sqs: Pick<SQSClient, 'send'>,
    private readonly urls: QueueUrls,
    private readonly now: () => number,
  ) {}

  /** Makes the queue say that a window ends: then, or as near to it as SQS can hold a message back. */
  async announceEnd(endsWindow: WindowKey): Promise<void> {
    const seconds = Math.ceil((endsWindow.endsAt - this.now()) / 1000);
    await this.sqs.send(
      new SendMessageCommand({
        QueueUrl: this.urls.queueUrl,
        MessageBody: JSON.stringify({ endsWindow }),
        DelaySeconds: Math.min(Math.max(seconds, 0), LONGEST_DELAY_SECONDS),
      }),
    );
  }

  /** Makes a message that failed come back after so many seconds. */
  async postpone(receiptHandle: string, seconds: number): Promise<void> {
    await this.sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: this.urls.queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  }

  /** Lays a message where it waits for a person. */
  async bury(body: string, reason: string): Promise<void> {
    await this.sqs.send(
      new SendMessageCommand({
        QueueUrl: this.urls.deadLettersUrl,
        MessageBody: body,
        MessageAttributes: { reason: { DataType: 'String', StringValue: reason } },
      }),
    );
  }
}
