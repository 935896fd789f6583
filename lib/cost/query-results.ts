import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { PrivateBucket } from '../storage/private-bucket';

/** A result is read once, and made again by asking again. */
const RETENTION = Duration.days(30);

export interface QueryResultsProps {
  readonly environment: Environment;
  readonly encryptionKey: kms.IKey;
}

/** The bucket to which Athena writes what was asked: encrypted, private, emptied after a month. */
export class QueryResults extends PrivateBucket {
  constructor(scope: Construct, id: string, props: QueryResultsProps) {
    const { environment, encryptionKey } = props;
    super(scope, id, {
      environment,
      encryptionKey,
      retention: RETENTION,
      replacedRetention: Duration.days(1),
      whyNoAccessLog: 'Results go after a month, and Athena itself records who asked what.',
      copy: { whyNone: 'Results are copies of what can be asked again.' },
    });
  }
}
