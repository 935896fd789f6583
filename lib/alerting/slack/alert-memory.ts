import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import { acknowledge } from '../../compliance/acknowledge';
import type { Environment } from '../../config/schema';
import { removalPolicy } from '../../recovery/removal-policy';

export interface AlertMemoryProps {
  readonly environment: Environment;
  readonly encryptionKey: kms.IKey;
}

/** What the router remembers: which messages it has dealt with, and how often an alert came again. */
export class AlertMemory extends Construct {
  readonly table: dynamodb.ITable;

  constructor(scope: Construct, id: string, props: AlertMemoryProps) {
    super(scope, id);
    const { environment, encryptionKey } = props;
    this.table = new dynamodb.Table(this, 'Table', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiration',
      removalPolicy: removalPolicy(environment),
    });
    acknowledge(
      this.table,
      'Every item ends by itself after 15 days, and the worst that its loss does is an alert told twice. Point-in-time recovery is on.',
      'NIST.800.53.R5::NIST.800.53.R5-DynamoDBInBackupPlan',
    );
  }
}
