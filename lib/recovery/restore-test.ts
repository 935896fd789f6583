import { Aws, Stack } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { restoreTestName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import { PermissionPolicy, type Permission } from '../identity/permission';
import type { BackupVault } from './backup-vault';
import { forThisAccount } from './service-role';

export interface RestoreTestProps {
  readonly environment: RecoverableEnvironment;
  readonly vault: BackupVault;
}

/** Days back from which a backup is chosen. */
const WINDOW_DAYS = 7;

/** Regions of the platform in which CloudFormation’s registry has no restore tests. */
const WITHOUT_RESTORE_TESTS: ReadonlySet<string> = new Set([
  'ap-southeast-5',
  'ap-southeast-7',
  'cn-north-1',
  'cn-northwest-1',
  'us-gov-east-1',
  'us-gov-west-1',
]);

/** Whether restores can be tested where the environment stands. */
export const testsRestores = ({ region }: Pick<RecoverableEnvironment, 'region'>): boolean =>
  !WITHOUT_RESTORE_TESTS.has(region);

/**
 * Restores every volume that has backups in the vault once a month, and throws it away: a backup that nobody has restored is
 * a hope.
 *
 * Only the volumes: AWS Backup tests no whole clusters. docs/disaster-recovery.md has what to do by hand.
 * Source: AWS Backup API Reference, RestoreTestingSelectionForCreate (`ProtectedResourceType`).
 */
export class RestoreTest extends Construct {
  constructor(scope: Construct, id: string, props: RestoreTestProps) {
    super(scope, id);
    const { environment, vault } = props;
    const role = new iam.Role(this, 'Role', {
      description: 'AWS Backup restores volumes to test their backups',
      assumedBy: forThisAccount('backup.amazonaws.com'),
    });
    new PermissionPolicy(this, 'Restoring', {
      description: 'AWS Backup: makes volumes out of snapshots',
      permissions: this.permissions(),
    }).attachToRole(role);
    const plan = new backup.CfnRestoreTestingPlan(this, 'Plan', {
      restoreTestingPlanName: restoreTestName(environment),
      scheduleExpression: 'cron(0 5 1 * ? *)',
      scheduleExpressionTimezone: 'Etc/UTC',
      startWindowHours: 4,
      recoveryPointSelection: {
        algorithm: 'RANDOM_WITHIN_WINDOW',
        includeVaults: [vault.arn],
        recoveryPointTypes: ['SNAPSHOT'],
        selectionWindowDays: WINDOW_DAYS,
      },
    });
    new backup.CfnRestoreTestingSelection(this, 'Volumes', {
      restoreTestingPlanName: plan.ref,
      restoreTestingSelectionName: 'volumes',
      protectedResourceType: 'EBS',
      protectedResourceArns: ['*'],
      iamRoleArn: role.roleArn,
      validationWindowHours: 1,
    });
  }

  /**
   * The statements of AWSBackupServiceRolePolicyForRestores (v36) that a volume needs. The policy itself could make clusters
   * and instances, and pass any role to them. What the test made is deleted by the service-linked role of restore tests.
   */
  private permissions(): Permission[] {
    const { region, account } = Stack.of(this);
    const ec2 = (owner: string, resource: string) => `arn:${Aws.PARTITION}:ec2:${region}:${owner}:${resource}`;
    const keys = [`arn:${Aws.PARTITION}:kms:${region}:${account}:key/*`];
    const anyKey =
      'Pods may claim volumes with keys of their workloads; EC2 alone uses them here, for resources of AWS.';
    const anyVolume = 'Volumes and snapshots have random ids; account and Region are named.';
    return [
      {
        sid: 'Look',
        wildcard: 'EC2 describes whole accounts: these actions take no resource.',
        actions: [
          'ec2:DescribeAvailabilityZones',
          'ec2:DescribeSnapshotTierStatus',
          'ec2:DescribeSnapshots',
          'ec2:DescribeVolumes',
        ],
        resources: ['*'],
      },
      {
        sid: 'Restore',
        wildcard: anyVolume,
        actions: ['ec2:CreateVolume'],
        resources: [ec2('', 'snapshot/*'), ec2(account, 'volume/*')],
      },
      {
        sid: 'Tag',
        wildcard: anyVolume,
        actions: ['ec2:CreateTags'],
        resources: [ec2(account, 'volume/*')],
        conditions: { StringEquals: { 'ec2:CreateAction': 'CreateVolume' } },
      },
      { sid: 'LookAtKeys', wildcard: anyKey, actions: ['kms:DescribeKey'], resources: keys },
      {
        sid: 'LendKeys',
        wildcard: anyKey,
        actions: ['kms:CreateGrant'],
        resources: keys,
        conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
      {
        sid: 'ReEncrypt',
        wildcard: anyKey,
        actions: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        resources: keys,
        conditions: { StringEquals: { 'kms:ViaService': `ec2.${region}.amazonaws.com` } },
      },
    ];
  }
}
