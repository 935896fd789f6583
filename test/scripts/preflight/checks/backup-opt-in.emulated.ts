import { UpdateRegionSettingsCommand } from '@aws-sdk/client-backup';

import { backupOptIn } from '../../../../scripts/preflight/checks/backup-opt-in';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const look = (Type: string) =>
  ask(backupOptIn, targetWith({ It: { Type } }, { account: account.id }), account.freshAws());

describe('backup-opt-in', () => {
  test('warns where clusters are not opted in to, until they are', async () => {
    expect(await look('AWS::Backup::BackupSelection')).toEqual([
      {
        outcome: 'warning',
        says: 'AWS Backup is not opted in to EKS in us-east-1: only what a plan names by ARN is backed up',
        fix: {
          kind: 'command',
          command: 'aws backup update-region-settings --resource-type-opt-in-preference EKS=true --region us-east-1',
        },
      },
    ]);
    const ResourceTypeOptInPreference = { EKS: true };
    await account.aws().backup().send(new UpdateRegionSettingsCommand({ ResourceTypeOptInPreference }));
    expect(await look('AWS::Backup::BackupSelection')).toMatchObject([{ outcome: 'passed' }]);
  });

  test('asks nothing where nothing is backed up', async () => {
    expect(await look('AWS::Backup::BackupVault')).toEqual([]);
  });
});
