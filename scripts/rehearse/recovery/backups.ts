import { backupVaultName, keyAliasName } from '../../../lib/config/names';
import { secondRegion, type RecoverableEnvironment } from '../../../lib/config/second-region';
import { differs } from '../checks/check';
import type { Live } from '../live/live';
import type { RecoveryCheck } from './recovery-check';

/** Each Region has a vault with its key and lock; one plan fills the first and copies every backup to the second. */
export const backups: RecoveryCheck = ({ environment, first, second }) => [
  ...vaults(first, environment),
  ...vaults(second, secondRegion(environment)),
  ...differs('the number of backup plans', [first.backupPlans.length, second.backupPlans.length], [1, 0]),
  ...first.backupPlans.flatMap(({ Rules = [] }) =>
    differs(
      'where backups go, and for how many days',
      Rules.map(({ TargetBackupVaultName, Lifecycle, CopyActions = [] }) => [
        [TargetBackupVaultName, Lifecycle?.DeleteAfterDays],
        ...CopyActions.map((copy) => [copy.DestinationBackupVaultArn, copy.Lifecycle?.DeleteAfterDays]),
      ]),
      [
        [first.vaults[0]?.BackupVaultName, second.vaults[0]?.BackupVaultArn].map((vault) => [
          vault,
          environment.recovery.backup.retentionDays,
        ]),
      ],
    ),
  ),
];

function vaults({ vaults: found, keys }: Live, environment: RecoverableEnvironment): string[] {
  const { lock, retentionDays } = environment.recovery.backup;
  const key = keys.find(({ aliases }) => aliases.includes(keyAliasName(environment, 'backups')));
  return [
    ...differs(
      `the vaults in ${environment.region}`,
      found.map(({ BackupVaultName }) => BackupVaultName),
      [backupVaultName(environment)],
    ),
    ...found.flatMap(({ BackupVaultName: name = '', EncryptionKeyArn = '', Locked, MinRetentionDays }) => [
      ...differs(`the state of the key of vault ${name}`, key?.state, 'Enabled'),
      ...differs(`the key of vault ${name}`, EncryptionKeyArn.split('/').at(-1), key?.id),
      ...differs(`whether vault ${name} is locked`, Locked === true, lock !== 'off'),
      ...(lock === 'off' ? [] : differs(`the shortest retention of vault ${name}`, MinRetentionDays, retentionDays)),
    ]),
  ];
}
