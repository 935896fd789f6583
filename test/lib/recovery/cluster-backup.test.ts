import { BackupVault } from '../../../lib/recovery/backup-vault';
import { ClusterBackup } from '../../../lib/recovery/cluster-backup';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const COPY = 'arn:aws:backup:us-west-2:111122223333:backup-vault:there';
type Backup = NonNullable<NonNullable<Parameters<typeof withRecovery>[0]>['backup']>;

function stackOf(backup: Backup = {}) {
  const environment = withRecovery({ backup });
  const stack = new ConstructStack(environment);
  const { cluster } = stack.controlPlane();
  const vault = new BackupVault(stack, 'Backups', { environment });
  new ClusterBackup(stack, 'ClusterBackup', { environment, cluster, vault, copyTo: COPY });
  return stack;
}
const ruleOf = (backup: Backup) =>
  propertyOf(propertiesOf(stackOf(backup).rendered('AWS::Backup::BackupPlan'))[0], 'BackupPlan', 'BackupPlanRule', 0);

describe('ClusterBackup', () => {
  const stack = stackOf({ retentionDays: 14, transferMinutes: 90 });
  const idOf = (type: string) => Object.keys(stack.rendered(type))[0];
  const roles = stack.rendered('AWS::IAM::Role');
  const role = Object.keys(roles).find((id) => JSON.stringify(roles[id]).includes('backup.amazonaws.com'));

  it('backs up into the vault and copies to the other Region, both kept equally long', () => {
    expect(propertiesOf(stack.rendered('AWS::Backup::BackupPlan'))).toEqual([
      {
        BackupPlan: {
          BackupPlanName: 'platform-test-backups',
          BackupPlanRule: [
            {
              RuleName: 'every-1-hours',
              TargetBackupVault: { Ref: idOf('AWS::Backup::BackupVault') },
              ScheduleExpression: 'cron(0 0/1 * * ? *)',
              ScheduleExpressionTimezone: 'Etc/UTC',
              StartWindowMinutes: 60,
              CompletionWindowMinutes: 240,
              Lifecycle: { DeleteAfterDays: 14 },
              CopyActions: [{ DestinationBackupVaultArn: COPY, Lifecycle: { DeleteAfterDays: 14 } }],
            },
          ],
        },
      },
    ]);
  });

  it('selects the one cluster by its ARN, by no tag, with a role of its own', () => {
    expect(propertiesOf(stack.rendered('AWS::Backup::BackupSelection'))).toEqual([
      {
        BackupPlanId: { Ref: idOf('AWS::Backup::BackupPlan') },
        BackupSelection: {
          SelectionName: 'cluster',
          IamRoleArn: { 'Fn::GetAtt': [role, 'Arn'] },
          Resources: [{ 'Fn::GetAtt': [idOf('AWS::EKS::Cluster'), 'Arn'] }],
        },
      },
    ]);
  });

  it.each([
    [1, 'every-1-hours', 'cron(0 0/1 * * ? *)'],
    [2, 'every-2-hours', 'cron(0 0/2 * * ? *)'],
    [3, 'every-3-hours', 'cron(0 0/3 * * ? *)'],
    [4, 'every-4-hours', 'cron(0 0/4 * * ? *)'],
    [6, 'every-6-hours', 'cron(0 0/6 * * ? *)'],
    [8, 'every-8-hours', 'cron(0 0/8 * * ? *)'],
    [12, 'every-12-hours', 'cron(0 0/12 * * ? *)'],
    [24, 'daily', 'cron(0 3 * * ? *)'],
  ] as const)('begins at the full hour, every %d hours', (everyHours, RuleName, ScheduleExpression) => {
    expect(ruleOf({ everyHours })).toMatchObject({ RuleName, ScheduleExpression });
  });

  it.each([
    [1, 120],
    [30, 120],
    [31, 122],
    [120, 300],
  ])('allows twice the time that a transfer takes, an hour at least: %d minutes', (transferMinutes, window) => {
    expect(ruleOf({ transferMinutes })).toMatchObject({ StartWindowMinutes: 60, CompletionWindowMinutes: window });
  });
});
