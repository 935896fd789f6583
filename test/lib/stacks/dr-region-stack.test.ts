import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { buildPlatform } from '../../../lib/platform';
import { FIXTURES } from '../../fixtures/environments';
import { testApp } from '../../support/app';
import { propertyOf } from '../../support/property-of';
import {
  keyOf,
  platformOf,
  recoveryStacksOf,
  resourcesOf,
  tagsIn,
  theResource,
  type Synthesized,
} from '../../support/templates';

const { pilotLight = dev, govCloud = dev, china = dev } = FIXTURES;
const CASES: readonly (readonly [string, EnvironmentInput])[] = [
  ['warm standby', prod],
  ['pilot light', pilotLight],
  ['GovCloud', govCloud],
  ['China', china],
];

/** Logical ids, but for those of rules between groups, in which the CDK writes the stack’s name. */
const idsOf = ({ body }: Synthesized) =>
  [...body.resources.values()]
    .filter(({ type }) => !/SecurityGroup(In|E)gress$/.test(type))
    .map(({ logicalId }) => logicalId);
const minSizesOf = (stack: Synthesized) =>
  resourcesOf(stack, 'AWS::EKS::Nodegroup').map(({ properties }) => propertyOf(properties, 'ScalingConfig'));
const addonsOf = (stack: Synthesized) =>
  resourcesOf(stack, 'AWS::EKS::Addon').map(({ properties }) => properties['AddonName']);
const alarmsOf = (stack: Synthesized) =>
  resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(({ properties }) =>
    textOf(properties['AlarmName']).replace(/^platform-[a-z]+(-dr)?-/, ''),
  );

describe('DrRegionStack', () => {
  const { drRegion } = recoveryStacksOf(prod);

  it('bears the name of its environment, and stands in the second Region', () => {
    const platform = buildPlatform(testApp(), validateEnvironment({ ...prod, suffix: 'pr12' }));
    expect([platform.drRegion?.stackName, platform.drRegion?.region]).toEqual([
      'platform-prod-pr12-DrRegion',
      'us-west-2',
    ]);
    expect(platform.drRegion?.availabilityZones).toEqual(['us-west-2a', 'us-west-2b', 'us-west-2c']);
    drRegion.template.templateMatches({
      Description: 'Second Region: network, cluster, copies of backups and logs (platform prod)',
    });
  });

  it('names what is in it apart from the first Region', () => {
    expect(theResource(drRegion, 'AWS::EKS::Cluster').properties['Name']).toBe('platform-prod-dr');
    expect(theResource(drRegion, 'AWS::CloudWatch::Dashboard').properties['DashboardName']).toBe('platform-prod-dr');
    expect(theResource(drRegion, 'AWS::Backup::BackupVault').properties['BackupVaultName']).toBe(
      'platform-prod-dr-backups',
    );
  });

  it('is made of the same constructs as the first Region: their logical ids are the same', () => {
    const { vpc, eks } = platformOf(prod);
    const own = /^(Backups|LogArchive|Peering|FunctionLogKey)/;
    const first = new Set([...idsOf(vpc), ...idsOf(eks)]);
    expect(idsOf(drRegion).filter((id) => !first.has(id) && !own.test(id))).toEqual([]);
    // One gateway instead of three, gateways instead of interface endpoints, and one key for functions’ logs.
    const missing = [...first].filter((id) => !idsOf(drRegion).includes(id));
    expect(missing.filter((id) => !/Endpoint|NATGateway|EIP|DefaultRoute/.test(id))).toEqual([]);
  });

  it('has the addresses, zones and way out of the second Region', () => {
    expect(theResource(drRegion, 'AWS::EC2::VPC').properties['CidrBlock']).toBe('10.3.0.0/16');
    expect(resourcesOf(drRegion, 'AWS::EC2::NatGateway')).toHaveLength(1);
    const zones = resourcesOf(drRegion, 'AWS::EC2::Subnet').map(({ properties }) => properties['AvailabilityZone']);
    expect([...new Set(zones)].sort()).toEqual(['us-west-2a', 'us-west-2b', 'us-west-2c']);
  });

  it.each(CASES)('refers to the first Region by its VPC id alone, weakly, and exports nothing: %s', (_, input) => {
    const { name, region } = validateEnvironment(input);
    const text = JSON.stringify(recoveryStacksOf(input).drRegion.template.toJSON());
    expect(
      [...text.matchAll(/"Fn::GetStackOutput":(\{[^}]*\})/g)].map(([, found = '']) => JSON.parse(found) as unknown),
    ).toEqual([{ StackName: `platform-${name}-Vpc`, Region: region, OutputName: 'VpcId' }]);
    expect(text).not.toMatch(/Fn::ImportValue|"Export"|CrossRegionExport/);
  });

  it('joins its network to the first, and leads its nodes there', () => {
    const { logicalId, properties } = theResource(drRegion, 'AWS::EC2::VPCPeeringConnection');
    expect(properties['PeerRegion']).toBe('us-east-1');
    const routes = resourcesOf(drRegion, 'AWS::EC2::Route').filter(
      (route) => route.properties['VpcPeeringConnectionId'] !== undefined,
    );
    expect(routes.map((route) => textOf(route.properties['DestinationCidrBlock']))).toEqual(
      Array.from({ length: 3 }, () => '10.2.0.0/16'),
    );
    for (const route of routes) {
      expect(textOf(route.properties['VpcPeeringConnectionId'])).toBe(`<${logicalId}>`);
      expect(textOf(route.properties['RouteTableId'])).toContain('privateSubnet');
    }
  });

  it('puts out what the first Region must know, and explains each output', () => {
    const outputs = Object.fromEntries(
      drRegion.body.outputs.map(({ logicalId, properties }) => [logicalId, textOf(properties['Value'])]),
    );
    expect(outputs).toMatchObject({
      ClusterName: `<${theResource(drRegion, 'AWS::EKS::Cluster').logicalId}>`,
      BackupVaultArn: `<${theResource(drRegion, 'AWS::Backup::BackupVault').logicalId}.BackupVaultArn>`,
      LogArchiveBucketArn: `<${theResource(drRegion, 'AWS::S3::Bucket').logicalId}.Arn>`,
      LogArchiveKeyArn: `<${keyOf(drRegion, 'log-archive-copy').logicalId}.Arn>`,
      PeeringConnectionId: `<${theResource(drRegion, 'AWS::EC2::VPCPeeringConnection').logicalId}>`,
      KubeconfigCommand: expect.stringContaining('--region us-west-2') as unknown,
    });
    for (const { properties } of drRegion.body.outputs) expect(properties['Description']).toMatch(/^[A-Z].{3,}$/);
  });

  it('in warm standby has two nodes of every group that always has some, every add-on and every alarm', () => {
    const { eks } = platformOf(prod);
    expect(minSizesOf(drRegion)).toEqual([
      { MinSize: 2, DesiredSize: 2, MaxSize: 6 },
      { MinSize: 2, DesiredSize: 2, MaxSize: 12 },
      { MinSize: 0, DesiredSize: 0, MaxSize: 24 },
    ]);
    expect(addonsOf(drRegion)).toEqual(addonsOf(eks));
    expect(alarmsOf(drRegion)).toEqual(alarmsOf(eks));
    expect(alarmsOf(drRegion)).toContain('failed-nodes');
  });

  it('in pilot light has groups without nodes, what nodes need to join, and nothing that waits for pods', () => {
    const pilot = recoveryStacksOf(pilotLight).drRegion;
    expect(minSizesOf(pilot)).toEqual([
      { MinSize: 0, DesiredSize: 0, MaxSize: 3 },
      { MinSize: 0, DesiredSize: 0, MaxSize: 6 },
    ]);
    expect(addonsOf(pilot)).toEqual(['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy']);
    expect(alarmsOf(pilot)).toEqual(['api-server-errors', 'api-server-latency', 'unschedulable-pods']);
    expect(JSON.stringify(pilot.template.toJSON())).not.toContain('/aws/containerinsights/');
  });

  it('tags everything that takes tags as the copy that it is', () => {
    const untagged = [...drRegion.body.resources.values()].filter(
      (resource) => tagsIn(resource)['environment'] !== 'prod' || tagsIn(resource)['suffix'] !== 'dr',
    );
    const taggable = /Cluster$|Nodegroup|Addon|VPC$|Subnet$|Key$|Bucket$|LogGroup|Role$|Topic$|PeeringConnection/;
    expect(untagged.map(({ type }) => type).filter((type) => taggable.test(type))).toEqual([]);
  });
});
