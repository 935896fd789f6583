import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';

import { waitSeconds } from './backoff';
import type { Queue } from './queue';
import { readAlerts } from './read-alerts';
import { readContent } from './record';
import { redact } from './redact';
import { SlackFailure } from './slack/failure';
import type { Teller } from './teller';
import { WebhookError } from './webhook';

/** What the router counts, as metrics of CloudWatch. */
export type Measure = 'AlertsTold' | 'AlertsRepeated' | 'MessagesPostponed' | 'MessagesBuried';

export interface RouterProps {
  readonly teller: Pick<Teller, 'tell' | 'end'>;
  readonly queue: Pick<Queue, 'postpone' | 'bury'>;
  /** Does something once for each key, however often it is asked to; again only after it failed. */
  readonly once: (key: string, act: () => Promise<void>) => Promise<void>;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly count: (measure: Measure) => void;
}

type Incoming = Pick<SQSRecord, 'messageId' | 'receiptHandle' | 'body'> & {
  readonly attributes: Pick<SQSRecord['attributes'], 'ApproximateReceiveCount'>;
};

/** Takes messages off the queue: each is told, counted, tried again later, or laid with the dead letters. */
export class Router {
  constructor(private readonly props: RouterProps) {}

  /** @returns the messages that SQS must keep */
  async route(records: readonly Incoming[]): Promise<SQSBatchResponse> {
    const kept: string[] = [];
    for (const record of records) {
      try {
        await this.handle(record);
      } catch (error) {
        if (!(await this.settle(record, error))) kept.push(record.messageId);
      }
    }
    return { batchItemFailures: kept.map((itemIdentifier) => ({ itemIdentifier })) };
  }

  private async handle(record: Incoming): Promise<void> {
    const { teller, once, logger, count } = this.props;
    const content = readContent(record);
    if ('endsWindow' in content) {
      await once(record.messageId, () => teller.end(content.endsWindow));
      return;
    }
    const { notification } = content;
    for (const [index, alert] of readAlerts(notification).entries()) {
      await once(`${notification.id}#${index}`, async () => {
        const outcome = await teller.tell(alert);
        count(outcome === 'told' ? 'AlertsTold' : 'AlertsRepeated');
        logger.info(`Alert ${outcome}`, { source: alert.identity[0] ?? '', urgency: alert.level, id: notification.id });
      });
    }
  }

  /** Deals with a failure; true when the message may leave the queue. */
  private async settle(record: Incoming, error: unknown): Promise<boolean> {
    const reason = reasonOf(error);
    return isPermanent(error) ? this.bury(record, reason) : this.postpone(record, reason, error);
  }

  private async bury(record: Incoming, reason: string): Promise<boolean> {
    const { queue, logger, count } = this.props;
    try {
      await queue.bury(record.body, reason);
    } catch (error) {
      return this.postpone(record, `${reason}; and the dead letters did not take it: ${reasonOf(error)}`, error);
    }
    count('MessagesBuried');
    logger.error('Slack refuses for good: the message waits with the dead letters', {
      messageId: record.messageId,
      reason,
    });
    return true;
  }

  private async postpone(record: Incoming, reason: string, error: unknown): Promise<boolean> {
    const { queue, logger, count } = this.props;
    const received = Number(record.attributes.ApproximateReceiveCount);
    const seconds = waitSeconds(received, error instanceof SlackFailure ? error.retryAfterSeconds : undefined);
    count('MessagesPostponed');
    logger.warn('Not told yet: tried again later', { messageId: record.messageId, reason, received, seconds });
    try {
      await queue.postpone(record.receiptHandle, seconds);
    } catch (failure) {
      // It comes back all the same, after the visibility timeout of the queue.
      logger.warn('The wait could not be set', { messageId: record.messageId, reason: reasonOf(failure) });
    }
    return false;
  }
}

const isPermanent = (error: unknown): boolean =>
  error instanceof WebhookError || (error instanceof SlackFailure && error.permanent);

const reasonOf = (error: unknown): string =>
  error instanceof Error ? redact(`${error.name}: ${error.message}`) : 'unknown failure';
