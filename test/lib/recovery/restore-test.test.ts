import { BackupVault } from '../../../lib/recovery/backup-vault';
import { RestoreTest, testsRestores } from '../../../lib/recovery/restore-test';
import { withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('RestoreTest', () => {
  const environment = withRecovery();
  const stack = new ConstructStack(environment);
  const vault = new BackupVault(stack, 'Backups', { environment });
  new RestoreTest(stack, 'RestoreTest', { environment, vault });
  const idOf = (type: string) => Object.keys(stack.rendered(type))[0];

  it('takes any backup of the last week out of the vault, on the first of each month', () => {
    expect(propertiesOf(stack.rendered('AWS::Backup::RestoreTestingPlan'))).toEqual([
      {
        RestoreTestingPlanName: 'platform_test_restore_test',
        ScheduleExpression: 'cron(0 5 1 * ? *)',
        ScheduleExpressionTimezone: 'Etc/UTC',
        StartWindowHours: 4,
        RecoveryPointSelection: {
          Algorithm: 'RANDOM_WITHIN_WINDOW',
          IncludeVaults: [{ 'Fn::GetAtt': [idOf('AWS::Backup::BackupVault'), 'BackupVaultArn'] }],
          RecoveryPointTypes: ['SNAPSHOT'],
          SelectionWindowDays: 7,
        },
      },
    ]);
  });

  it('restores volumes, and throws them away after an hour', () => {
    expect(propertiesOf(stack.rendered('AWS::Backup::RestoreTestingSelection'))).toEqual([
      {
        RestoreTestingPlanName: { Ref: idOf('AWS::Backup::RestoreTestingPlan') },
        RestoreTestingSelectionName: 'volumes',
        ProtectedResourceType: 'EBS',
        ProtectedResourceArns: ['*'],
        IamRoleArn: { 'Fn::GetAtt': [idOf('AWS::IAM::Role'), 'Arn'] },
        ValidationWindowHours: 1,
      },
    ]);
  });

  it('may make volumes out of snapshots in this Region, tag them while it does, use their keys through EC2, and nothing else', () => {
    const arn = (...parts: unknown[]) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...parts]] });
    const volumes = arn(':ec2:us-east-1:', { Ref: 'AWS::AccountId' }, ':volume/*');
    const keys = arn(':kms:us-east-1:', { Ref: 'AWS::AccountId' }, ':key/*');
    const [policy] = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'));
    expect(propertyOf(policy, 'Roles')).toEqual([{ Ref: idOf('AWS::IAM::Role') }]);
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      {
        Sid: 'Look',
        Effect: 'Allow',
        Action: [
          'ec2:DescribeAvailabilityZones',
          'ec2:DescribeSnapshotTierStatus',
          'ec2:DescribeSnapshots',
          'ec2:DescribeVolumes',
        ],
        Resource: '*',
      },
      {
        Sid: 'Restore',
        Effect: 'Allow',
        Action: 'ec2:CreateVolume',
        Resource: [volumes, arn(':ec2:us-east-1::snapshot/*')],
      },
      {
        Sid: 'Tag',
        Effect: 'Allow',
        Action: 'ec2:CreateTags',
        Resource: volumes,
        Condition: { StringEquals: { 'ec2:CreateAction': 'CreateVolume' } },
      },
      { Sid: 'LookAtKeys', Effect: 'Allow', Action: 'kms:DescribeKey', Resource: keys },
      {
        Sid: 'LendKeys',
        Effect: 'Allow',
        Action: 'kms:CreateGrant',
        Resource: keys,
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
      {
        Sid: 'ReEncrypt',
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        Resource: keys,
        Condition: { StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' } },
      },
    ]);
  });

  it('is not made where CloudFormation knows no restore tests', () => {
    expect(['us-east-1', 'us-gov-west-1', 'cn-north-1'].map((region) => testsRestores({ region }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is done by AWS Backup for this account', () => {
    expect(JSON.stringify(stack.rendered('AWS::IAM::Role'))).toContain(
      '"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}},"Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"}',
    );
  });
});
