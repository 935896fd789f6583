import { readBackups } from '../../../../scripts/rehearse/live/backups';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

test('every vault is read, page by page, and every plan with its rules, but for one that goes meanwhile', async () => {
  const aws = unconnected();
  answer(aws.backup, {
    ListBackupVaultsCommand: (input) =>
      textIn(input, 'NextToken') === 'more'
        ? { BackupVaultList: [{ BackupVaultName: 'two' }] }
        : { BackupVaultList: [{ BackupVaultName: 'one' }], NextToken: 'more' },
    ListBackupPlansCommand: () => ({ BackupPlansList: [{ BackupPlanId: 'plan' }, { BackupPlanId: 'gone' }] }),
    GetBackupPlanCommand: (input) =>
      textIn(input, 'BackupPlanId') === 'gone' ? {} : { BackupPlan: { BackupPlanName: 'daily', Rules: [] } },
  });
  expect(await readBackups(aws)).toEqual({
    vaults: [{ BackupVaultName: 'one' }, { BackupVaultName: 'two' }],
    backupPlans: [{ BackupPlanName: 'daily', Rules: [] }],
  });
});
