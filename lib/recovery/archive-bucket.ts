import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import { PrivateBucket, type Copy } from '../storage/private-bucket';

export interface ArchiveBucketProps {
  readonly environment: RecoverableEnvironment;
  readonly encryptionKey: kms.IKey;
  /** Where each object goes too. Without it, the bucket is itself where they go. */
  readonly copy?: Copy;
}

/** An archive of logs: nobody replaces what is in it, and it ends when the environment says. */
export class ArchiveBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: ArchiveBucketProps) {
    const { environment, encryptionKey, copy = { whyNone: 'It is itself the copy in another Region.' } } = props;
    super(scope, id, {
      environment,
      encryptionKey,
      retention: Duration.days(environment.recovery.logArchiveDays),
      replacedRetention: Duration.days(7),
      whyNoAccessLog:
        'One service alone writes to it. Where auditors ask who read it, data events of CloudTrail tell more than an access log.',
      copy,
    });
  }
}
