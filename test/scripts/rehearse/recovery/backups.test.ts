import type { BackupRule } from '@aws-sdk/client-backup';

import type { RecoverableEnvironment } from '../../../../lib/config/second-region';
import { backups } from '../../../../scripts/rehearse/recovery/backups';
import { changed } from '../support/sound';
import { findingsAcross, recoverable, twoRegions, type BrokenRegion } from '../support/two-regions';

const { first, second } = twoRegions;
const FAR = 'arn:aws:backup:us-west-2:123456789012:backup-vault:platform-dev-dr-backups';

/** The first Region, whose plan has a rule with other properties. */
const ruled = (rule: Partial<BackupRule>) => ({
  backupPlans: first.backupPlans.map((plan) => ({ ...plan, Rules: changed(plan.Rules ?? [], 0, rule) })),
});

const copying = (DestinationBackupVaultArn: string, days: number) =>
  ruled({ CopyActions: [{ DestinationBackupVaultArn, Lifecycle: { DeleteAfterDays: days } }] });

const goes = (name: string, days: number, copies: string) =>
  `where backups go, and for how many days is [ [ [ '${name}', ${String(days)} ]${copies} ] ], ` +
  `not [ [ [ 'platform-dev-backups', 35 ], [ '${FAR}', 35 ] ] ]`;

const withLock = (lock: RecoverableEnvironment['recovery']['backup']['lock']): RecoverableEnvironment => ({
  ...recoverable,
  recovery: { ...recoverable.recovery, backup: { ...recoverable.recovery.backup, lock } },
});

describe('the check of the backups', () => {
  test.each<BrokenRegion>([
    [
      'a vault of another name in the first Region',
      { first: { vaults: [...first.vaults, ...changed(first.vaults, 0, { BackupVaultName: 'other' })] } },
      "the vaults in eu-west-1 is [ 'platform-dev-backups', 'other' ], not [ 'platform-dev-backups' ]",
    ],
    [
      'a vault with a key of somebody else',
      { second: { vaults: changed(second.vaults, 0, { EncryptionKeyArn: 'arn:aws:kms:us-west-2:1:key/other' }) } },
      "the key of vault platform-dev-dr-backups is 'other', not 'key-backups'",
    ],
    [
      'a vault whose key waits for its end',
      { first: { keys: first.keys.map((key) => ({ ...key, state: 'PendingDeletion' })) } },
      "the state of the key of vault platform-dev-backups is 'PendingDeletion', not 'Enabled'",
    ],
    [
      'a vault without a lock',
      { second: { vaults: changed(second.vaults, 0, { Locked: false }) } },
      'whether vault platform-dev-dr-backups is locked is false, not true',
    ],
    [
      'a lock that lets backups go too early',
      { first: { vaults: changed(first.vaults, 0, { MinRetentionDays: 7 }) } },
      'the shortest retention of vault platform-dev-backups is 7, not 35',
    ],
    ['that there is no plan', { first: { backupPlans: [] } }, 'the number of backup plans is [ 0, 0 ], not [ 1, 0 ]'],
    [
      'a plan in the second Region',
      { second: { backupPlans: first.backupPlans } },
      'the number of backup plans is [ 1, 1 ], not [ 1, 0 ]',
    ],
    [
      'a plan that fills another vault',
      { first: ruled({ TargetBackupVaultName: 'other' }) },
      goes('other', 35, `, [ '${FAR}', 35 ]`),
    ],
    [
      'backups that end too early',
      { first: ruled({ Lifecycle: { DeleteAfterDays: 1 } }) },
      goes('platform-dev-backups', 1, `, [ '${FAR}', 35 ]`),
    ],
    [
      'a copy in another vault',
      { first: copying('arn:of-another', 35) },
      goes('platform-dev-backups', 35, ", [ 'arn:of-another', 35 ]"),
    ],
    ['copies that end too early', { first: copying(FAR, 1) }, goes('platform-dev-backups', 35, `, [ '${FAR}', 1 ]`)],
    ['that nothing is copied', { first: ruled({ CopyActions: [] }) }, goes('platform-dev-backups', 35, '')],
  ])('reports %s', (_, parts, sentence) => {
    // Long values are written over several lines.
    expect(findingsAcross(backups, parts).map((one) => one.replaceAll(/\s+/g, ' '))).toEqual([sentence]);
  });

  test('reports that the second Region has no vault', () => {
    expect(findingsAcross(backups, { second: { vaults: [] } })[0]).toBe(
      "the vaults in us-west-2 is [], not [ 'platform-dev-dr-backups' ]",
    );
  });

  test('expects no lock where none is configured', () => {
    expect(findingsAcross(backups, {}, withLock('off'))).toEqual([
      'whether vault platform-dev-backups is locked is true, not false',
      'whether vault platform-dev-dr-backups is locked is true, not false',
    ]);
    const open = ({ vaults }: typeof first) => ({
      vaults: vaults.map((vault) => ({ ...vault, Locked: undefined, MinRetentionDays: undefined })),
    });
    expect(findingsAcross(backups, { first: open(first), second: open(second) }, withLock('off'))).toEqual([]);
  });
});
