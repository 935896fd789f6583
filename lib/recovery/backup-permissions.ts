import { Aws } from 'aws-cdk-lib';

import { clusterName } from '../config/names';
import type { RecoverableEnvironment } from '../config/second-region';
import type { Permission, Permissions } from '../identity/permission';

/** What is backed up, and where to. */
export interface BackedUp {
  readonly environment: RecoverableEnvironment;
  readonly clusterArn: string;
  readonly vaultArn: string;
  /** ARN of the vault in the second Region. */
  readonly copyTo: string;
}

const inAccount = (service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;

const regionsOf = ({ region, recovery }: RecoverableEnvironment) => [region, recovery.region];

const onCluster = ({ environment, clusterArn }: BackedUp): Permission[] => {
  const partsOf = (kind: string) => inAccount('eks', `${kind}/${clusterName(environment)}/*`);
  const anyPart = 'Parts of this one cluster, whose ids nobody knows beforehand.';
  return [
    {
      sid: 'LookAtCluster',
      actions: [
        'eks:DescribeCluster',
        'eks:ListAccessEntries',
        'eks:ListAddons',
        'eks:ListFargateProfiles',
        'eks:ListNodegroups',
        'eks:ListPodIdentityAssociations',
        'eks:ListTagsForResource',
      ],
      resources: [clusterArn],
    },
    {
      sid: 'LookAtParts',
      wildcard: anyPart,
      actions: [
        'eks:DescribeAccessEntry',
        'eks:DescribeAddon',
        'eks:DescribeFargateProfile',
        'eks:DescribeNodegroup',
        'eks:DescribePodIdentityAssociation',
        'eks:ListAssociatedAccessPolicies',
        'eks:ListTagsForResource',
      ],
      resources: ['access-entry', 'addon', 'fargateprofile', 'nodegroup', 'podidentityassociation'].map(partsOf),
    },
    {
      sid: 'FindClusters',
      wildcard: 'These actions take no resource.',
      actions: ['ec2:DescribeLaunchTemplateVersions', 'eks:ListClusters', 'tag:GetResources'],
      resources: ['*'],
    },
    { sid: 'Enter', actions: ['eks:CreateAccessEntry'], resources: [clusterArn] },
    {
      sid: 'Read',
      wildcard: anyPart,
      actions: ['eks:AssociateAccessPolicy', 'eks:DisassociateAccessPolicy'],
      resources: [partsOf('access-entry')],
      conditions: {
        StringEquals: {
          'eks:accessScope': 'cluster',
          'eks:policyArn': `arn:${Aws.PARTITION}:eks::aws:cluster-access-policy/AWSBackupFullAccessPolicyForBackup`,
        },
      },
    },
  ];
};

const onVolumes = ({ environment }: BackedUp): Permission[] => {
  const inBothRegions = (service: string, account: string, resource: string) =>
    regionsOf(environment).map((region) => `arn:${Aws.PARTITION}:${service}:${region}:${account}:${resource}`);
  const snapshots = inBothRegions('ec2', '', 'snapshot/*');
  const keys = inBothRegions('kms', Aws.ACCOUNT_ID, 'key/*');
  const anySnapshot = 'The ids of snapshots are not known before they are made; the two Regions are named.';
  const anyKey = 'Pods may claim volumes with keys of their workloads; EC2 alone uses them here, for resources of AWS.';
  return [
    {
      sid: 'LookAtVolumes',
      wildcard: 'EC2 describes whole accounts: these actions take no resource.',
      actions: ['ec2:DescribeSnapshotTierStatus', 'ec2:DescribeSnapshots', 'ec2:DescribeTags', 'ec2:DescribeVolumes'],
      resources: ['*'],
    },
    {
      sid: 'MakeSnapshots',
      wildcard: 'Which volumes pods claim is decided in the cluster; account and Region are named.',
      actions: ['ec2:CreateSnapshot'],
      resources: [...snapshots, inAccount('ec2', 'volume/*')],
    },
    {
      sid: 'KeepSnapshots',
      wildcard: anySnapshot,
      actions: ['ec2:CopySnapshot', 'ec2:CreateTags', 'ec2:DeleteSnapshot'],
      resources: snapshots,
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
      sid: 'ReEncryptCopies',
      wildcard: anyKey,
      actions: ['kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      resources: keys,
      conditions: {
        StringEquals: { 'kms:ViaService': regionsOf(environment).map((region) => `ec2.${region}.amazonaws.com`) },
        'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'aws:ebs:id' },
      },
    },
  ];
};

const onVaults = ({ environment, vaultArn, copyTo }: BackedUp): Permission[] => {
  return [
    {
      sid: 'Fill',
      actions: ['backup:CopyIntoBackupVault', 'backup:DescribeBackupVault'],
      resources: [vaultArn, copyTo],
    },
    {
      sid: 'Copy',
      wildcard:
        'Recovery points of volumes are snapshots, those of a cluster have random ids; the vault they go to is named.',
      actions: ['backup:CopyFromBackupVault'],
      resources: ['*'],
    },
    {
      sid: 'Tag',
      wildcard: 'Recovery points have random ids; account and Regions are named.',
      actions: ['backup:TagResource'],
      resources: regionsOf(environment).map(
        (region) => `arn:${Aws.PARTITION}:backup:${region}:${Aws.ACCOUNT_ID}:recovery-point:*`,
      ),
    },
  ];
};

/**
 * What AWS Backup must be allowed for one cluster with EBS volumes, by purpose.
 *
 * The statements of AWSBackupServiceRolePolicyForBackup (v30) that such a cluster needs, on named resources where the service
 * allows. The policy itself would let AWS Backup at every database and bucket of the account.
 */
export const backupPermissions = (backedUp: BackedUp): Permissions => ({
  Cluster: onCluster(backedUp),
  Volumes: onVolumes(backedUp),
  Vaults: onVaults(backedUp),
});
