import * as logs from 'aws-cdk-lib/aws-logs';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { Deployable } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';

export interface EncryptedLogGroupProps {
  readonly environment: Deployable;
  readonly logGroupName: string;
  /** Days that records are kept: one of the periods that CloudWatch Logs offers. */
  readonly retentionDays: number;
  /** A key whose policy lets CloudWatch Logs use it for this very group. */
  readonly encryptionKey: kms.IKey;
}

function retention(days: number): logs.RetentionDays {
  const period = Object.values(logs.RetentionDays).find((value) => Number(value) === days);
  if (typeof period !== 'number')
    throw new RangeError(`CloudWatch Logs does not keep records for ${String(days)} days`);
  return period;
}

/** A log group that exists, encrypted and with an end to its records, before anything writes to it. */
export class EncryptedLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, props: EncryptedLogGroupProps) {
    super(scope, id, {
      logGroupName: props.logGroupName,
      retention: retention(props.retentionDays),
      encryptionKey: props.encryptionKey,
      removalPolicy: removalPolicy(props.environment),
    });
  }
}
