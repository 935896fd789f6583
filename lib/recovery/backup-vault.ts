import * as backup from 'aws-cdk-lib/aws-backup';
import { Construct } from 'constructs';

import { backupVaultName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import type { Recovery } from '../config/sections/recovery';
import { EncryptionKey } from '../encryption/encryption-key';
import { byBackups } from '../encryption/key-use/volumes';
import { removalPolicy } from './removal-policy';

export interface BackupVaultProps {
  readonly environment: RecoverableEnvironment;
}

/** Days in which a vault in compliance mode can still be unlocked or deleted: the fewest that AWS takes. */
const DAYS_TO_CHANGE_ONES_MIND = 3;

/** Where backups lie: encrypted with a key of their own, and locked when the environment says so. One in each Region. */
export class BackupVault extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: BackupVaultProps) {
    super(scope, id);
    const { environment } = props;
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'backups',
      description: 'Encrypts backups of the cluster and its volumes',
      use: byBackups(),
    });
    const lock = lockOf(environment.recovery.backup);
    const vault = new backup.CfnBackupVault(this, 'Vault', {
      backupVaultName: backupVaultName(environment),
      encryptionKeyArn: encryptionKey.keyArn,
      ...(lock === undefined ? {} : { lockConfiguration: lock }),
    });
    vault.applyRemovalPolicy(removalPolicy(environment));
    this.name = vault.ref;
    this.arn = vault.attrBackupVaultArn;
  }
}

/**
 * Nothing may be kept for less than its retention. A lock that names the days in which it can be changed is one of
 * compliance: AWS Backup Developer Guide, "AWS Backup Vault Lock".
 */
function lockOf({
  lock,
  retentionDays,
}: Recovery['backup']): backup.CfnBackupVault.LockConfigurationTypeProperty | undefined {
  if (lock === 'off') return undefined;
  return {
    minRetentionDays: retentionDays,
    ...(lock === 'compliance' ? { changeableForDays: DAYS_TO_CHANGE_ONES_MIND } : {}),
  };
}
