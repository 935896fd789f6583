import { Stack } from 'aws-cdk-lib';

import { backupPermissions } from '../../../lib/recovery/backup-permissions';
import { valid, withRecovery } from '../../support/configuration';
import { actionsOf, unexplained } from '../../support/permissions';

const CLUSTER = 'arn:aws:eks:us-east-1:111122223333:cluster/platform-test-pr12';
const VAULT = 'arn:aws:backup:us-east-1:111122223333:backup-vault:here';
const COPY = 'arn:aws:backup:us-west-2:111122223333:backup-vault:there';

const permissions = backupPermissions({
  environment: withRecovery({}, { ...valid, suffix: 'pr12' }),
  clusterArn: CLUSTER,
  vaultArn: VAULT,
  copyTo: COPY,
});
const statements = Object.values(permissions).flat();
const statementOf = (sid: string) => statements.find((statement) => statement.sid === sid);
/** Resources as people write them: pseudo parameters in angle brackets. */
const resourcesOf = (sid: string): unknown =>
  statementOf(sid)?.resources.map((arn) =>
    [new Stack().resolve(arn)]
      .map((resolved: unknown) => JSON.stringify(resolved))
      .join()
      .replaceAll(/\{"Ref":"AWS::([A-Za-z]+)"\}/g, '<$1>')
      .replaceAll(/\{"Fn::Join":\["",\[|\]\]\}|","|"|,(?=<)|(?<=>),/g, ''),
  );

describe('backupPermissions', () => {
  it('serve three purposes, a policy for each', () => {
    expect(Object.keys(permissions)).toEqual(['Cluster', 'Volumes', 'Vaults']);
  });

  it('name every action, and every statement, once', () => {
    expect(actionsOf(permissions).filter((action) => !/^[a-z0-9]+:[A-Z][A-Za-z]+$/.test(action))).toEqual([]);
    const sids = statements.map(({ sid }) => sid);
    expect(sids).toEqual([...new Set(sids)]);
  });

  it('explain every wildcard', () => {
    expect(unexplained(permissions)).toEqual([]);
  });

  it('read one cluster and its parts, and no other', () => {
    expect(resourcesOf('LookAtCluster')).toEqual([CLUSTER]);
    expect(resourcesOf('Enter')).toEqual([CLUSTER]);
    const partsOf = (kind: string) => `arn:<Partition>:eks:<Region>:<AccountId>:${kind}/platform-test-pr12/*`;
    expect(resourcesOf('LookAtParts')).toEqual(
      ['access-entry', 'addon', 'fargateprofile', 'nodegroup', 'podidentityassociation'].map(partsOf),
    );
    expect(resourcesOf('Read')).toEqual([partsOf('access-entry')]);
  });

  it('let AWS Backup into the cluster with one access policy only: that of backups', () => {
    expect(new Stack().resolve(statementOf('Read')?.conditions)).toEqual({
      StringEquals: {
        'eks:accessScope': 'cluster',
        'eks:policyArn': {
          'Fn::Join': [
            '',
            ['arn:', { Ref: 'AWS::Partition' }, ':eks::aws:cluster-access-policy/AWSBackupFullAccessPolicyForBackup'],
          ],
        },
      },
    });
  });

  it('make snapshots of this Region’s volumes, and keep them in both Regions', () => {
    const snapshots = ['us-east-1', 'us-west-2'].map((region) => `arn:<Partition>:ec2:${region}::snapshot/*`);
    expect(resourcesOf('MakeSnapshots')).toEqual([...snapshots, 'arn:<Partition>:ec2:<Region>:<AccountId>:volume/*']);
    expect(resourcesOf('KeepSnapshots')).toEqual(snapshots);
  });

  it('use keys of both Regions for volumes alone: through EC2, or lent to resources of AWS', () => {
    const keys = ['us-east-1', 'us-west-2'].map((region) => `arn:<Partition>:kms:${region}:<AccountId>:key/*`);
    for (const sid of ['LookAtKeys', 'LendKeys', 'ReEncryptCopies']) expect(resourcesOf(sid)).toEqual(keys);
    expect(statementOf('LendKeys')?.conditions).toEqual({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
    expect(statementOf('ReEncryptCopies')?.conditions).toEqual({
      StringEquals: { 'kms:ViaService': ['ec2.us-east-1.amazonaws.com', 'ec2.us-west-2.amazonaws.com'] },
      'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'aws:ebs:id' },
    });
    expect(actionsOf(permissions).filter((action) => /^kms:(Decrypt|Encrypt|GenerateDataKey)$/.test(action))).toEqual(
      [],
    );
  });

  it('fill the two vaults, and no other', () => {
    expect(resourcesOf('Fill')).toEqual([VAULT, COPY]);
  });

  it('delete nothing but snapshots', () => {
    expect(actionsOf(permissions).filter((action) => action.includes('Delete'))).toEqual(['ec2:DeleteSnapshot']);
  });

  it('take every resource only where the service leaves no choice', () => {
    const everything = statements.filter(({ resources }) => resources.includes('*'));
    expect(Object.fromEntries(everything.map(({ sid = '', actions }) => [sid, actions]))).toEqual({
      FindClusters: ['ec2:DescribeLaunchTemplateVersions', 'eks:ListClusters', 'tag:GetResources'],
      LookAtVolumes: [
        'ec2:DescribeSnapshotTierStatus',
        'ec2:DescribeSnapshots',
        'ec2:DescribeTags',
        'ec2:DescribeVolumes',
      ],
      Copy: ['backup:CopyFromBackupVault'],
    });
  });
});
