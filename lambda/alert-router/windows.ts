import { createHash } from 'node:crypto';

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';

import type { Alert } from './alert';
import { place, type Repeats } from './slack/message';

/** Which window: of which alert, and until when, in milliseconds since 1970. */
export const windowKey = z.object({ id: z.string(), endsAt: z.number() });

export type WindowKey = z.output<typeof windowKey>;

const closed = z.object({ title: z.string(), place: z.string(), since: z.number(), repeats: z.number() });

/** As long as SQS keeps dead letters: a message that ends a window still finds it when it is sent on by hand. */
const KEPT_SECONDS = 15 * 24 * 3600;

const idOf = ({ identity }: Alert): string =>
  `window#${createHash('sha256').update(JSON.stringify(identity)).digest('hex')}`;

/** The windows in which an alert that comes again is counted, and not told. One item of the table for each alert. */
export class Windows {
  constructor(
    private readonly table: Pick<DynamoDBDocumentClient, 'send'>,
    private readonly tableName: string,
    private readonly minutes: number,
    private readonly now: () => number,
  ) {}

  /** Counts an alert whose window is open; false when none is. */
  async count(alert: Alert): Promise<boolean> {
    const counted = this.table.send(
      new UpdateCommand({
        ...this.item(idOf(alert)),
        UpdateExpression: 'ADD repeats :one',
        ConditionExpression: 'endsAt > :now AND attribute_not_exists(closedAt)',
        ExpressionAttributeValues: { ':one': 1, ':now': this.now() },
      }),
    );
    return (await unlessUnmet(counted)) !== undefined;
  }

  /** The window that begins when an alert is told now. */
  next(alert: Alert): WindowKey {
    return { id: idOf(alert), endsAt: this.now() + this.minutes * 60_000 };
  }

  /** Opens a window. Repeats that an earlier one could not tell any more are carried over. */
  async open({ id, endsAt }: WindowKey, alert: Alert): Promise<void> {
    await this.table.send(
      new UpdateCommand({
        ...this.item(id),
        UpdateExpression:
          'SET endsAt = :endsAt, title = :title, place = :place, since = if_not_exists(since, :now), ' +
          'repeats = if_not_exists(repeats, :none), expiration = :expiration REMOVE closedAt',
        ExpressionAttributeValues: {
          ':endsAt': endsAt,
          ':title': alert.title,
          ':place': place(alert.where),
          ':now': this.now(),
          ':none': 0,
          ':expiration': Math.ceil(endsAt / 1000) + KEPT_SECONDS,
        },
      }),
    );
  }

  /** Ends a window, so that it counts no more; gives what it counted, or undefined when another has taken its place. */
  async close({ id, endsAt }: WindowKey): Promise<Repeats | undefined> {
    const ended = this.table.send(
      new UpdateCommand({
        ...this.item(id),
        UpdateExpression: 'SET closedAt = if_not_exists(closedAt, :now)',
        ConditionExpression: 'endsAt = :endsAt',
        ExpressionAttributeValues: { ':now': this.now(), ':endsAt': endsAt },
        ReturnValues: 'ALL_NEW',
      }),
    );
    const item = await unlessUnmet(ended);
    if (item === undefined) return undefined;
    const { title, place: where, since, repeats } = closed.parse(item.Attributes);
    return { title, place: where, count: repeats, minutes: Math.max(1, Math.round((endsAt - since) / 60_000)) };
  }

  /** Removes a window whose repeats are told, unless another has taken its place. */
  async remove({ id, endsAt }: WindowKey): Promise<void> {
    const removed = this.table.send(
      new DeleteCommand({
        ...this.item(id),
        ConditionExpression: 'endsAt = :endsAt',
        ExpressionAttributeValues: { ':endsAt': endsAt },
      }),
    );
    await unlessUnmet(removed);
  }

  private item(id: string) {
    return { TableName: this.tableName, Key: { id } };
  }
}

/** What an act on the table gives; undefined when its condition was not met. Every other failure stays one. */
async function unlessUnmet<Result>(act: Promise<Result>): Promise<Result | undefined> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
