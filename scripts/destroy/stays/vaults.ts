import { DescribeBackupVaultCommand } from '@aws-sdk/client-backup';

import type { Keepsake } from './keepsake';

/** Vaults of AWS Backup: a vault goes when its last recovery point has gone, and a locked one lets none go early. */
export const vaults: Keepsake = {
  type: 'AWS::Backup::BackupVault',
  kind: 'backup vault',
  arn: /^arn:[^:]+:backup:[^:]+:[^:]+:backup-vault:(.+)$/,
  async stands(aws, BackupVaultName) {
    await aws.backup().send(new DescribeBackupVaultCommand({ BackupVaultName }));
    return true;
  },
  command: (id, region) => `aws backup delete-backup-vault --backup-vault-name ${id} --region ${region}`,
};
