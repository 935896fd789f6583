import { Kubectl } from '../../../lib/cluster/kubectl';
import type { Environment } from '../../../lib/config/schema';
import { KUBERNETES_VERSIONS, RELEASES } from '../../../lib/config/versions';
import { valid, withCluster } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

function kubectlIn(environment: Environment) {
  const stack = new ConstructStack(environment);
  const { cluster, securityGroups } = stack.controlPlane();
  const { provider } = new Kubectl(stack, 'Kubectl', { environment, cluster, securityGroups });
  const groups = stack.rendered('AWS::EC2::SecurityGroup');
  const group = (description: string) => ({
    'Fn::GetAtt': [Object.keys(groups).find((id) => JSON.stringify(groups[id]).includes(description)), 'GroupId'],
  });
  return { stack, provider, group };
}

const { stack, provider, group } = kubectlIn(valid);
const functions = propertiesOf(stack.rendered('AWS::Lambda::Function'));

describe('Kubectl', () => {
  it('runs in the private subnets, which have a way out, with a group of its own', () => {
    expect(functions.map((properties) => propertyOf(properties, 'VpcConfig'))).toEqual([
      { SubnetIds: stack.subnets('private'), SecurityGroupIds: [group('Functions that install charts')] },
      { SubnetIds: stack.subnets('private'), SecurityGroupIds: [group('Functions that install charts')] },
    ]);
  });

  it('calls out on 443 and on nothing else', () => {
    const groups = propertiesOf(stack.rendered('AWS::EC2::SecurityGroup'));
    expect(groups.at(-1)).toEqual({
      GroupDescription: 'Functions that install charts and manifests',
      SecurityGroupEgress: [
        {
          CidrIp: '0.0.0.0/0',
          Description: 'Kubernetes API, AWS APIs, chart registries',
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
        },
      ],
      VpcId: { Ref: 'Vpc8378EB38' },
    });
    expect(stack.rendered('AWS::EC2::SecurityGroupEgress')).toEqual({});
  });

  it('reaches the Kubernetes API', () => {
    expect(propertiesOf(stack.rendered('AWS::EC2::SecurityGroupIngress'))).toEqual([
      {
        Description: 'Functions that install charts call the Kubernetes API',
        GroupId: group('EKS control plane network interfaces'),
        SourceSecurityGroupId: group('Functions that install charts'),
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
      },
    ]);
  });

  it('is an administrator of the cluster, with the role of the function that works', () => {
    expect(propertiesOf(stack.rendered('AWS::EKS::AccessEntry'))).toEqual([
      {
        ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
        PrincipalArn: stack.resolve(provider.role?.roleArn) as unknown,
        AccessPolicies: [
          {
            AccessScope: { Type: 'cluster' },
            PolicyArn: {
              'Fn::Join': [
                '',
                ['arn:', { Ref: 'AWS::Partition' }, ':eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy'],
              ],
            },
          },
        ],
      },
    ]);
    expect(propertyOf(functions[0], 'Role')).toEqual(stack.resolve(provider.role?.roleArn));
  });
});

describe('the layer with kubectl', () => {
  const layerOf = (environment: Environment) =>
    propertiesOf(kubectlIn(environment).stack.rendered('AWS::Lambda::LayerVersion'))
      .map((properties) => String(propertyOf(properties, 'Description')))
      .filter((description) => description.includes('kubectl'));
  const byLayer = {
    v31: layerOf(withCluster({ kubectlLayer: 'v31' })),
    v34: layerOf(withCluster({ kubectlLayer: 'v34' })),
    v36: layerOf(withCluster({ kubectlLayer: 'v36' })),
  };

  it('is another one for each release, and is one', () => {
    expect(Object.values(byLayer)).toEqual([
      [expect.stringContaining('1.31')],
      [expect.stringContaining('1.34')],
      [expect.stringContaining('1.36')],
    ]);
  });

  it.each(KUBERNETES_VERSIONS)('follows the version matrix for Kubernetes %s', (version) => {
    expect(layerOf(withCluster({ version }))).toEqual(byLayer[RELEASES[version].kubectlLayer]);
  });

  it('stands beside that of another release, so that no upgrade replaces a resource', () => {
    const idsOf = (kubectlLayer: 'v34' | 'v36') =>
      Object.keys(kubectlIn(withCluster({ kubectlLayer })).stack.rendered('AWS::Lambda::LayerVersion')).filter((id) =>
        id.startsWith('KubectlLayer'),
      );
    expect([...idsOf('v34'), ...idsOf('v36')]).toEqual([
      expect.stringMatching(/^KubectlLayerv34/),
      expect.stringMatching(/^KubectlLayerv36/),
    ]);
  });

  it('is the operator’s choice before the matrix’s', () => {
    expect(layerOf(withCluster({ version: '1.35', kubectlLayer: 'v36' }))).toEqual(byLayer.v36);
  });
});
