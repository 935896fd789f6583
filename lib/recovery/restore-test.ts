import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import { restoreTestName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import type { BackupVault } from './backup-vault';
import { forThisAccount } from './service-role';

export interface RestoreTestProps {
  readonly environment: RecoverableEnvironment;
  readonly vault: BackupVault;
}

/** Days back from which a backup is chosen. */
const WINDOW_DAYS = 7;

/**
 * Restores a volume out of the vault once a week, and throws it away: a backup that nobody has restored is a hope.
 *
 * Only the volumes: AWS Backup tests no whole clusters. docs/disaster-recovery.md has what to do by hand.
 * Source: AWS Backup API Reference, RestoreTestingSelectionForCreate (`ProtectedResourceType`).
 */
export class RestoreTest extends Construct {
  constructor(scope: Construct, id: string, props: RestoreTestProps) {
    super(scope, id);
    const { environment, vault } = props;
    const role = new iam.Role(this, 'Role', {
      description: 'AWS Backup restores volumes to test their backups',
      assumedBy: forThisAccount('backup.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForRestores'),
      ],
    });
    acknowledge(
      role,
      'AWS documents what a restore needs as this policy alone. Only AWS Backup, for this account, can take on the role.',
      'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores]',
    );
    const plan = new backup.CfnRestoreTestingPlan(this, 'Plan', {
      restoreTestingPlanName: restoreTestName(environment),
      scheduleExpression: 'cron(0 5 ? * SUN *)',
      scheduleExpressionTimezone: 'Etc/UTC',
      startWindowHours: 4,
      recoveryPointSelection: {
        algorithm: 'RANDOM_WITHIN_WINDOW',
        includeVaults: [vault.arn],
        recoveryPointTypes: ['SNAPSHOT'],
        selectionWindowDays: WINDOW_DAYS,
      },
    });
    new backup.CfnRestoreTestingSelection(this, 'Volumes', {
      restoreTestingPlanName: plan.ref,
      restoreTestingSelectionName: 'volumes',
      protectedResourceType: 'EBS',
      protectedResourceArns: ['*'],
      iamRoleArn: role.roleArn,
      validationWindowHours: 1,
    });
  }
}
