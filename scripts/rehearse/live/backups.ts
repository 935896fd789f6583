import {
  GetBackupPlanCommand,
  paginateListBackupPlans,
  paginateListBackupVaults,
  type BackupPlan,
  type BackupVaultListMember,
} from '@aws-sdk/client-backup';

import type { Aws } from '../aws';

/** What AWS Backup tells. */
export interface LiveBackups {
  readonly vaults: readonly BackupVaultListMember[];
  readonly backupPlans: readonly BackupPlan[];
}

/** Reads every vault, and every plan with its rules. */
export async function readBackups({ backup }: Aws): Promise<LiveBackups> {
  const vaults: BackupVaultListMember[] = [];
  for await (const page of paginateListBackupVaults({ client: backup }, {})) {
    vaults.push(...(page.BackupVaultList ?? []));
  }
  const backupPlans: BackupPlan[] = [];
  for await (const page of paginateListBackupPlans({ client: backup }, {})) {
    for (const { BackupPlanId } of page.BackupPlansList ?? []) {
      const { BackupPlan } = await backup.send(new GetBackupPlanCommand({ BackupPlanId }));
      if (BackupPlan !== undefined) backupPlans.push(BackupPlan);
    }
  }
  return { vaults, backupPlans };
}
