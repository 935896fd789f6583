import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';

/** Longer than SQS keeps any message, so that none is told again because its mark has gone. */
const REMEMBERED_SECONDS = 15 * 24 * 3600;

/** Remembers in the table what has been done. SQS delivers at least once; people are told once. */
export class Once {
  private readonly config = new IdempotencyConfig({ expiresAfterSeconds: REMEMBERED_SECONDS, hashFunction: 'sha256' });
  private readonly run: (key: string, act: () => Promise<void>) => Promise<void>;

  constructor(dynamo: DynamoDBClient, tableName: string) {
    this.run = makeIdempotent(async (_key: string, act: () => Promise<void>) => act(), {
      persistenceStore: new DynamoDBPersistenceLayer({ tableName, awsSdkV3Client: dynamo }),
      config: this.config,
      keyPrefix: 'once',
    });
  }

  /** The invocation whose end is also the end of what it leaves half done: another may take it up then. */
  during(context: Context): this {
    this.config.registerLambdaContext(context);
    return this;
  }

  /** Does something, unless it was done under this key; after a failure it can be done again. */
  do(key: string, act: () => Promise<void>): Promise<void> {
    return this.run(key, act);
  }
}
