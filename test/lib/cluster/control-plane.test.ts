import { KUBERNETES_VERSIONS } from '../../../lib/config/versions';
import type { Environment } from '../../../lib/config/schema';
import { valid, withCapacity, withCluster, withNetwork } from '../../support/configuration';
import { ConstructStack, propertiesOf, type Rendered } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const CLUSTER = 'AWS::EKS::Cluster';

/** A control plane by itself, and its one cluster as the template has it. */
function controlPlaneOf(environment: Environment) {
  const stack = new ConstructStack(environment);
  const { controlPlane } = stack.controlPlane();
  const cluster: Rendered = Object.values(stack.rendered(CLUSTER))[0] ?? {};
  return { stack, controlPlane, cluster, properties: cluster.Properties };
}

const idOf = (resources: Readonly<Record<string, Rendered>>, text: string) =>
  Object.keys(resources).find((id) => JSON.stringify(resources[id]).includes(text));

const plain = controlPlaneOf(valid);

describe('ControlPlane', () => {
  it('is named after the environment', () => {
    expect(propertyOf(plain.properties, 'Name')).toBe('platform-test');
  });

  it('writes all five kinds of log', () => {
    expect(propertyOf(plain.properties, 'Logging')).toEqual({
      ClusterLogging: {
        EnabledTypes: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'].map((Type) => ({ Type })),
      },
    });
  });

  it('has its log group before itself: encrypted, and with an end to its records', () => {
    const groups = plain.stack.rendered('AWS::Logs::LogGroup');
    const [id] = Object.keys(groups);
    const key = idOf(plain.stack.rendered('AWS::KMS::Key'), 'Encrypts the logs of the control plane');
    expect(propertiesOf(groups)).toEqual([
      {
        LogGroupName: '/aws/eks/platform-test/cluster',
        RetentionInDays: 30,
        KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
      },
    ]);
    expect(plain.cluster.DependsOn).toContain(id);
  });

  it('lets CloudWatch Logs use the logs’ key for that one group', () => {
    const keys = plain.stack.rendered('AWS::KMS::Key');
    const key = keys[idOf(keys, 'Encrypts the logs of the control plane') ?? ''];
    expect(propertyOf(key, 'Properties', 'KeyPolicy', 'Statement', 1)).toMatchObject({
      Sid: 'EncryptLogGroups',
      Condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': [
            {
              'Fn::Join': [
                '',
                [
                  'arn:',
                  { Ref: 'AWS::Partition' },
                  ':logs:us-east-1:',
                  { Ref: 'AWS::AccountId' },
                  ':log-group:/aws/eks/platform-test/cluster',
                ],
              ],
            },
          ],
        },
      },
    });
  });

  it('encrypts everything that the Kubernetes API stores with its own key: no list of resources, which means nothing', () => {
    const key = idOf(plain.stack.rendered('AWS::KMS::Key'), 'Encrypts what the Kubernetes API stores');
    expect(key).toBeDefined();
    expect(propertyOf(plain.properties, 'EncryptionConfig')).toEqual([
      { Provider: { KeyArn: { 'Fn::GetAtt': [key, 'Arn'] } } },
    ]);
    expect(plain.stack.resolve(plain.controlPlane.encryptionKey.keyArn)).toEqual({ 'Fn::GetAtt': [key, 'Arn'] });
  });

  it('knows access entries alone, and makes nobody an administrator for creating it', () => {
    expect(propertyOf(plain.properties, 'AccessConfig')).toEqual({
      AuthenticationMode: 'API',
      BootstrapClusterCreatorAdminPermissions: false,
    });
    expect(plain.stack.rendered('AWS::EKS::AccessEntry')).toEqual({});
  });

  it('comes without the self-managed copies of its add-ons', () => {
    expect(propertyOf(plain.properties, 'BootstrapSelfManagedAddons')).toBe(false);
  });

  it('works with a role of its own, which EKS alone can take on, and only for this cluster', () => {
    const roles = plain.stack.rendered('AWS::IAM::Role');
    const id = idOf(roles, 'The EKS control plane works in this account');
    expect(propertyOf(plain.properties, 'RoleArn')).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(roles[id ?? '']?.Properties).toMatchObject({
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'eks.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnLike: {
                'aws:SourceArn': {
                  'Fn::Join': [
                    '',
                    [
                      'arn:',
                      { Ref: 'AWS::Partition' },
                      ':eks:us-east-1:',
                      { Ref: 'AWS::AccountId' },
                      ':cluster/platform-test',
                    ],
                  ],
                },
              },
            },
          },
        ],
      },
      ManagedPolicyArns: [
        { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AmazonEKSClusterPolicy']] },
      ],
    });
  });

  it('carries the security group that it is given', () => {
    const group = idOf(plain.stack.rendered('AWS::EC2::SecurityGroup'), 'EKS control plane network interfaces');
    expect(propertyOf(plain.properties, 'ResourcesVpcConfig', 'SecurityGroupIds')).toEqual([
      { 'Fn::GetAtt': [group, 'GroupId'] },
    ]);
  });

  it('has an OIDC provider without thumbprints, and without a function that makes it', () => {
    const stack = new ConstructStack(valid);
    const { openIdConnectProvider } = stack.controlPlane().cluster;
    const providers = stack.rendered('AWS::IAM::OIDCProvider');
    expect(propertiesOf(providers)).toEqual([
      {
        ClientIdList: ['sts.amazonaws.com'],
        Url: { 'Fn::GetAtt': [idOf(stack.rendered(CLUSTER), 'platform-test'), 'OpenIdConnectIssuerUrl'] },
      },
    ]);
    expect(stack.resolve(openIdConnectProvider.openIdConnectProviderArn)).toEqual({ Ref: Object.keys(providers)[0] });
    expect(stack.rendered('AWS::Lambda::Function')).toEqual({});
  });
});

describe('the version', () => {
  it.each(KUBERNETES_VERSIONS)('%s is what the configuration says', (version) => {
    expect(propertyOf(controlPlaneOf(withCluster({ version })).properties, 'Version')).toBe(version);
  });
});

describe('the endpoint', () => {
  const vpcConfigOf = (endpoint: Environment['cluster']['endpoint']) =>
    propertyOf(controlPlaneOf(withCluster({ endpoint })).properties, 'ResourcesVpcConfig');

  it('is private unless the configuration names who may come in', () => {
    const config = vpcConfigOf({ publicCidrs: [] });
    expect(config).toMatchObject({ EndpointPrivateAccess: true, EndpointPublicAccess: false });
    expect(config).not.toHaveProperty('PublicAccessCidrs');
  });

  it('is public for the ranges named, and stays private beside', () => {
    expect(vpcConfigOf({ publicCidrs: ['203.0.113.0/24', '198.51.100.7/32'] })).toMatchObject({
      EndpointPrivateAccess: true,
      EndpointPublicAccess: true,
      PublicAccessCidrs: ['203.0.113.0/24', '198.51.100.7/32'],
    });
  });
});

describe('protection', () => {
  it.each([true, false])('is explicit, whichever way the operator wants it: %s', (on) => {
    const { properties } = controlPlaneOf(withCluster({ deletionProtection: on, zonalShift: on }));
    expect(properties).toMatchObject({ DeletionProtection: on, ZonalShiftConfig: { Enabled: on } });
  });

  it.each(['STANDARD', 'EXTENDED'] as const)('says what happens at the end of support: %s', (supportType) => {
    expect(propertyOf(controlPlaneOf(withCluster({ supportType })).properties, 'UpgradePolicy')).toEqual({
      SupportType: supportType,
    });
  });
});

describe('the network of the control plane', () => {
  it('gives services the range of the configuration', () => {
    const { properties } = controlPlaneOf(withCluster({ serviceCidr: '172.21.0.0/20' }));
    expect(propertyOf(properties, 'KubernetesNetworkConfig')).toMatchObject({
      IpFamily: 'ipv4',
      ServiceIpv4Cidr: '172.21.0.0/20',
    });
  });

  it('lies in the intra subnets, which have no way out', () => {
    expect(propertyOf(plain.properties, 'ResourcesVpcConfig', 'SubnetIds')).toEqual(plain.stack.subnets('intra'));
  });

  it('lies in the zones that the configuration chooses, where others have no control plane', () => {
    const { properties, stack } = controlPlaneOf(
      withNetwork({ availabilityZones: ['a', 'b', 'c'], controlPlaneZones: ['a', 'c'] }),
    );
    const subnets = stack.subnets('intra');
    expect(propertyOf(properties, 'ResourcesVpcConfig', 'SubnetIds')).toEqual([
      propertyOf(subnets, 0),
      propertyOf(subnets, 2),
    ]);
  });

  it('lies in the private subnets with Auto Mode, which launches its nodes there too', () => {
    const { properties, stack } = controlPlaneOf(withCapacity({ kind: 'auto-mode' }));
    expect(propertyOf(properties, 'ResourcesVpcConfig', 'SubnetIds')).toEqual(stack.subnets('private'));
  });
});

describe('Auto Mode', () => {
  const off = plain.properties;
  const { properties: on, stack } = controlPlaneOf(withCapacity({ kind: 'auto-mode', nodePools: ['system'] }));

  it('is off, and says so, without Auto Mode in the configuration: the construct’s default is on', () => {
    expect(off).toMatchObject({
      ComputeConfig: { Enabled: false },
      KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: false } },
      StorageConfig: { BlockStorage: { Enabled: false } },
    });
  });

  it('runs nodes, storage and load balancing together, as EKS demands', () => {
    const role = idOf(stack.rendered('AWS::IAM::Role'), 'Nodes of EKS Auto Mode');
    expect(on).toMatchObject({
      ComputeConfig: { Enabled: true, NodePools: ['system'], NodeRoleArn: { 'Fn::GetAtt': [role, 'Arn'] } },
      KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } },
      StorageConfig: { BlockStorage: { Enabled: true } },
    });
  });

  it('gives the control plane the policies that it needs, and lets it tag its sessions', () => {
    const roles = stack.rendered('AWS::IAM::Role');
    const role = roles[idOf(roles, 'The EKS control plane works in this account') ?? ''];
    expect(JSON.stringify(role).match(/AmazonEKS\w+/g)).toEqual([
      'AmazonEKSClusterPolicy',
      'AmazonEKSComputePolicy',
      'AmazonEKSBlockStoragePolicy',
      'AmazonEKSLoadBalancingPolicy',
      'AmazonEKSNetworkingPolicy',
    ]);
    expect(propertyOf(role, 'Properties', 'AssumeRolePolicyDocument', 'Statement')).toMatchObject([
      { Action: 'sts:AssumeRole', Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } },
      { Action: 'sts:TagSession', Principal: { Service: 'eks.amazonaws.com' } },
    ]);
  });
});
