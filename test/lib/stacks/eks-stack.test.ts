import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { buildPlatform } from '../../../lib/platform';
import { FIXTURES } from '../../fixtures/environments';
import { testApp } from '../../support/app';
import { keyOf, platformOf, resourcesOf, statementsIn, tagsIn, theResource } from '../../support/templates';

const { autoMode = dev, fargateOnly = dev, irsa = dev, selfManagedBesideManaged = dev } = FIXTURES;
const outputsOf = (environment: EnvironmentInput) =>
  Object.fromEntries(
    platformOf(environment)
      .eks.body.outputs.filter(({ properties }) => properties['Export'] === undefined)
      .map(({ logicalId, properties }) => [logicalId, textOf(properties['Value'])]),
  );

describe('EksStack', () => {
  const { eks } = platformOf(prod);

  it('is the Eks stack of its environment', () => {
    const platform = buildPlatform(testApp(), validateEnvironment({ ...dev, suffix: 'pr12' }));
    expect(platform.eks.stackName).toBe('platform-dev-pr12-Eks');
    eks.template.templateMatches({
      Description: 'Kubernetes: keys, control plane, capacity, managed add-ons, alarms (platform prod)',
    });
  });

  it('puts out what operators and later stacks need to know', () => {
    const cluster = theResource(eks, 'AWS::EKS::Cluster').logicalId;
    const role = (name: string) =>
      `<${resourcesOf(eks, 'AWS::IAM::Role').find(({ logicalId }) => logicalId.startsWith(name))?.logicalId ?? ''}.Arn>`;
    const logGroup = resourcesOf(eks, 'AWS::Logs::LogGroup').find(
      ({ properties }) => properties['LogGroupName'] === '/aws/eks/platform-prod/cluster',
    );
    const imported = (name: string): unknown =>
      expect.stringMatching(new RegExp(`^<platform-prod-Vpc:ExportsOutputRef${name}`));
    expect(outputsOf(prod)).toEqual({
      ClusterName: `<${cluster}>`,
      ClusterEndpoint: `<${cluster}.Endpoint>`,
      ClusterArn: `<${cluster}.Arn>`,
      OidcProviderArn: `<${theResource(eks, 'AWS::IAM::OIDCProvider').logicalId}>`,
      ManagedNodeRoleArn: role('CapacityManagedNodeRole'),
      SelfManagedNodeRoleArn: role('CapacitySelfManagedNodeRole'),
      KarpenterNodeRoleArn: role('CapacityKarpenterNodeRole'),
      EncryptionKeyArn: `<${keyOf(eks, 'cluster').logicalId}.Arn>`,
      VpcId: imported('NetworkVpc'),
      PrivateSubnetIds: imported('NetworkVpcprivateSubnet1'),
      LogGroupName: `<${logGroup?.logicalId ?? ''}>`,
      KubeconfigCommand: `aws eks update-kubeconfig --region us-east-1 --name <${cluster}>`,
    });
    expect(outputsOf(prod)['PrivateSubnetIds']?.split(',')).toHaveLength(3);
  });

  it('explains each output', () => {
    for (const { properties } of eks.body.outputs.filter(({ properties }) => properties['Export'] === undefined))
      expect(properties['Description']).toMatch(/^[A-Z].{3,}$/);
  });

  it.each([
    ['managed groups', dev, ['ManagedNodeRoleArn']],
    ['self-managed beside managed', selfManagedBesideManaged, ['ManagedNodeRoleArn', 'SelfManagedNodeRoleArn']],
    ['Karpenter', irsa, ['ManagedNodeRoleArn', 'KarpenterNodeRoleArn']],
    ['Fargate only', fargateOnly, []],
    ['Auto Mode', autoMode, []],
  ])('puts out the roles of the nodes that there are: %s', (_, environment, roles) => {
    expect(Object.keys(outputsOf(environment)).filter((name) => name.endsWith('NodeRoleArn'))).toEqual(roles);
  });

  it('has a key for volumes that EC2 may use for this account', () => {
    const policy = statementsIn(keyOf(eks, 'volumes').properties['KeyPolicy']);
    expect(Object.keys(policy)).toEqual(['Administration', 'EncryptVolumes', 'LendToVolumes']);
  });

  it('keeps the key of the cluster for the cluster’s role', () => {
    const key = keyOf(eks, 'cluster');
    const role = theResource(eks, 'AWS::EKS::Cluster').properties['RoleArn'];
    expect(statementsIn(key.properties['KeyPolicy'])['EncryptClusterData']).toMatchObject({ Principal: { AWS: role } });
  });

  it('binds the key of the control plane’s logs to their group', () => {
    const condition = statementsIn(keyOf(eks, 'cluster-logs').properties['KeyPolicy'])['EncryptLogGroups']?.[
      'Condition'
    ];
    expect(JSON.stringify(condition)).toContain(':log-group:/aws/eks/platform-prod/cluster"');
  });

  it.each([
    ['dev', dev],
    ['prod', prod],
  ])('tags everything that takes tags: %s', (name, environment) => {
    const taggable = [
      'AWS::EC2::SecurityGroup',
      'AWS::EKS::AccessEntry',
      'AWS::EKS::Addon',
      'AWS::EKS::Cluster',
      'AWS::EKS::FargateProfile',
      'AWS::EKS::Nodegroup',
      'AWS::Events::Rule',
      'AWS::IAM::OIDCProvider',
      'AWS::IAM::Role',
      'AWS::KMS::Key',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::SQS::Queue',
    ];
    const found = resourcesOf(platformOf(environment).eks, ...taggable);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((resource) => tagsIn(resource)['environment'] !== name)).toEqual([]);
  });
});
