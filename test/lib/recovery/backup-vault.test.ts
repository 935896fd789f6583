import { BackupVault } from '../../../lib/recovery/backup-vault';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

function stackOf(lock: 'off' | 'governance' | 'compliance', onDelete: typeof valid.onDelete = 'retain') {
  const environment = withRecovery({ backup: { lock, retentionDays: 14 } }, { ...valid, onDelete });
  const stack = new ConstructStack(environment);
  const vault = new BackupVault(stack, 'Backups', { environment });
  return { stack, vault, vaults: stack.rendered('AWS::Backup::BackupVault') };
}

describe('BackupVault', () => {
  const { stack, vault, vaults } = stackOf('off');
  const [id] = Object.keys(vaults);

  it('is named for its environment, and encrypted with a key of its own', () => {
    const [key] = Object.keys(stack.rendered('AWS::KMS::Key'));
    expect(propertiesOf(vaults)).toEqual([
      { BackupVaultName: 'platform-test-backups', EncryptionKeyArn: { 'Fn::GetAtt': [key, 'Arn'] } },
    ]);
    expect(propertiesOf(stack.rendered('AWS::KMS::Alias'))).toMatchObject([
      { AliasName: 'alias/platform-test/backups' },
    ]);
  });

  it('has a key that AWS Backup and EC2 use, and nobody else', () => {
    const [key] = propertiesOf(stack.rendered('AWS::KMS::Key'));
    const statements = [propertyOf(key, 'KeyPolicy', 'Statement')].flat();
    expect(statements.map((statement) => propertyOf(statement, 'Sid'))).toEqual([
      'Administration',
      'EncryptBackups',
      'LendToBackups',
    ]);
  });

  it('tells its name and its ARN', () => {
    expect(stack.resolve([vault.name, vault.arn])).toEqual([{ Ref: id }, { 'Fn::GetAtt': [id, 'BackupVaultArn'] }]);
  });

  it.each([
    ['off', undefined],
    ['governance', { MinRetentionDays: 14 }],
    ['compliance', { MinRetentionDays: 14, ChangeableForDays: 3 }],
  ] as const)('is locked as the environment says, for ever in compliance alone: %s', (lock, expected) => {
    const [properties] = propertiesOf(stackOf(lock).vaults);
    expect(propertyOf(properties, 'LockConfiguration')).toEqual(expected);
  });

  it.each([
    ['retain', 'RetainExceptOnCreate'],
    ['destroy', 'Delete'],
  ] as const)('outlives its stack or not, as the environment says: %s', (onDelete, DeletionPolicy) => {
    expect(Object.values(stackOf('off', onDelete).vaults)).toMatchObject([{ DeletionPolicy }]);
  });
});
