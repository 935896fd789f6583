import { paginateListBackupVaults } from '@aws-sdk/client-backup';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { NamedKind } from './named-kind';

/** Backups outlive the stack that made them, and a vault with backups cannot be deleted. */
export const backupVault: NamedKind = {
  type: 'AWS::Backup::BackupVault',
  what: 'backup vault',
  permissions: reads('backup:ListBackupVaults'),
  nameIn: ({ BackupVaultName }) => BackupVaultName,
  // Asked by its name, AWS refuses one that is not there as if it were forbidden.
  taken: async (aws) => {
    const found = await allPages(
      paginateListBackupVaults({ client: aws.backup() }, {}),
      ({ BackupVaultList }) => BackupVaultList,
    );
    return new Map(found.map(({ BackupVaultName = '' }) => [BackupVaultName, BackupVaultName]));
  },
  isImportable: true,
  holds: 'backups',
  deletion: null,
};
