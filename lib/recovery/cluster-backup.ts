import * as backup from 'aws-cdk-lib/aws-backup';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import { backupPlanName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import { BackupRole } from './backup-role';
import type { BackupVault } from './backup-vault';
import { START_WINDOW_MINUTES } from './objectives';

export interface ClusterBackupProps {
  readonly environment: RecoverableEnvironment;
  readonly cluster: eks.ICluster;
  readonly vault: BackupVault;
  /** ARN of the vault in the second Region. */
  readonly copyTo: string;
}

/**
 * Backs up the cluster, with the volumes that its pods claimed, and copies each backup to the second Region.
 *
 * The cluster is named by its ARN: a selection by tags would depend on the Region’s opt-in, for which CloudFormation has no
 * type. Source: AWS Backup Developer Guide, "Amazon EKS backups".
 */
export class ClusterBackup extends Construct {
  constructor(scope: Construct, id: string, props: ClusterBackupProps) {
    super(scope, id);
    const { environment, cluster, vault, copyTo } = props;
    const { everyHours, retentionDays, transferMinutes } = environment.recovery.backup;

    const { role } = new BackupRole(this, 'Role', {
      environment,
      clusterArn: cluster.clusterArn,
      vaultArn: vault.arn,
      copyTo,
    });
    const lifecycle = { deleteAfterDays: retentionDays };
    const plan = new backup.CfnBackupPlan(this, 'Plan', {
      backupPlan: {
        backupPlanName: backupPlanName(environment),
        backupPlanRule: [
          {
            ruleName: everyHours === 24 ? 'daily' : `every-${String(everyHours)}-hours`,
            targetBackupVault: vault.name,
            scheduleExpression: scheduleOf(everyHours),
            scheduleExpressionTimezone: 'Etc/UTC',
            startWindowMinutes: START_WINDOW_MINUTES,
            // AWS wants an hour at least between the two. What takes twice as long as it should is an alert.
            completionWindowMinutes: START_WINDOW_MINUTES + Math.max(60, 2 * transferMinutes),
            lifecycle,
            copyActions: [{ destinationBackupVaultArn: copyTo, lifecycle }],
          },
        ],
      },
    });
    new backup.CfnBackupSelection(this, 'Selection', {
      backupPlanId: plan.ref,
      backupSelection: { selectionName: 'cluster', iamRoleArn: role.roleArn, resources: [cluster.clusterArn] },
    });
  }
}

/** At the full hour; once a day at three in the morning, when little is written. */
const scheduleOf = (everyHours: number): string =>
  everyHours === 24 ? 'cron(0 3 * * ? *)' : `cron(0 0/${String(everyHours)} * * ? *)`;
