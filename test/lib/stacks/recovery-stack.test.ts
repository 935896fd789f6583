import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { FIXTURES } from '../../fixtures/environments';
import { recoveryStacksOf, resourcesOf, tagsIn, theResource } from '../../support/templates';

const { pilotLight = dev } = FIXTURES;
const typesIn = (environment: EnvironmentInput) =>
  new Set([...recoveryStacksOf(environment).recovery.body.resources.values()].map(({ type }) => type));

const ALWAYS = [
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::Backup::RestoreTestingPlan',
  'AWS::Backup::RestoreTestingSelection',
  'AWS::EC2::Route',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Logs::SubscriptionFilter',
  'AWS::S3::Bucket',
];
const BY_CHOICE = [
  'AWS::ECR::ReplicationConfiguration',
  'AWS::Route53::HealthCheck',
  'AWS::Route53::RecordSet',
  'Custom::ReplicatedSecret',
];

describe('RecoveryStack', () => {
  const { recovery } = recoveryStacksOf(prod);

  it('is the Recovery stack of its environment', () => {
    expect(recovery.body.stackName).toBe('platform-prod-Recovery');
    recovery.template.templateMatches({
      Description: 'Recovery: backups, copies to the second Region, failover (platform prod)',
    });
  });

  it.each([
    ['all that is asked for', pilotLight, [...ALWAYS, ...BY_CHOICE]],
    ['what every second Region needs', prod, ALWAYS],
    ['no setting of the registry in a copy', { ...pilotLight, suffix: 'pr12' }, [...ALWAYS, ...BY_CHOICE.slice(1)]],
  ])('makes %s', (_, environment, expected) => {
    const found = typesIn(environment);
    expect([...ALWAYS, ...BY_CHOICE].filter((type) => found.has(type))).toEqual(expected);
  });

  it('knows of the second Region four outputs, each by a weak reference that names the Region', () => {
    const text = JSON.stringify(recovery.template.toJSON());
    const found = [...text.matchAll(/"Fn::GetStackOutput":(\{[^}]*\})/g)].map(([, output = '']) => output);
    expect([...new Set(found)].map((output) => JSON.parse(output) as unknown)).toEqual(
      expect.arrayContaining(
        ['BackupVaultArn', 'LogArchiveBucketArn', 'LogArchiveKeyArn', 'PeeringConnectionId'].map((OutputName) => ({
          StackName: 'platform-prod-DrRegion',
          Region: 'us-west-2',
          OutputName,
        })),
      ),
    );
    expect(new Set(found).size).toBe(4);
    expect(text).not.toContain('platform-prod-DrRegion:');
  });

  it('backs up the cluster of the Eks stack, and archives what its control plane logs', () => {
    expect(JSON.stringify(theResource(recovery, 'AWS::Backup::BackupSelection').properties)).toMatch(
      /"Resources":\[\{"Fn::ImportValue":"platform-prod-Eks:ExportsOutputFnGetAttControlPlaneCluster[^"]*Arn/,
    );
    expect(textOf(theResource(recovery, 'AWS::Logs::SubscriptionFilter').properties['LogGroupName'])).toMatch(
      /^<platform-prod-Eks:ExportsOutputRefControlPlaneLogGroup/,
    );
  });

  it('leads the nodes of every zone to the second Region', () => {
    const routes = resourcesOf(recovery, 'AWS::EC2::Route').map(({ properties }) => properties);
    expect(routes.map(({ DestinationCidrBlock }) => DestinationCidrBlock)).toEqual(
      Array.from({ length: 3 }, () => '10.3.0.0/16'),
    );
    for (const { RouteTableId } of routes) expect(textOf(RouteTableId)).toMatch(/^<platform-prod-Vpc:.*privateSubnet/);
  });

  it('keeps the first Region’s vault and archive locked and as long as the environment says', () => {
    expect(theResource(recovery, 'AWS::Backup::BackupVault').properties).toMatchObject({
      BackupVaultName: 'platform-prod-backups',
      LockConfiguration: { MinRetentionDays: 35 },
    });
  });

  it('puts out the name of the vault, and says so', () => {
    expect(
      recovery.body.outputs.map(({ logicalId, properties }) => [
        logicalId,
        properties['Description'],
        textOf(properties['Value']),
      ]),
    ).toEqual([
      ['BackupVaultName', 'Vault of the backups', `<${theResource(recovery, 'AWS::Backup::BackupVault').logicalId}>`],
    ]);
  });

  it('tags everything that takes tags', () => {
    const taggable = ['AWS::IAM::Role', 'AWS::KMS::Key', 'AWS::KinesisFirehose::DeliveryStream', 'AWS::S3::Bucket'];
    const found = resourcesOf(recovery, ...taggable);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(taggable));
    expect(found.filter((resource) => tagsIn(resource)['environment'] !== 'prod')).toEqual([]);
  });
});
