import { KubernetesCluster } from '../../../lib/cluster/kubernetes-cluster';
import type { Environment } from '../../../lib/config/schema';
import { secondRegion } from '../../../lib/config/second-region';
import { valid, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

function clusterIn(environment: Environment) {
  const stack = new ConstructStack(environment);
  const made = new KubernetesCluster(stack, 'Default', { environment, vpc: stack.vpc });
  const idOf = (type: string, part = '') => Object.keys(stack.rendered(type)).find((id) => id.includes(part));
  return { stack, made, idOf };
}
const addonsIn = (stack: ConstructStack) =>
  propertiesOf(stack.rendered('AWS::EKS::Addon')).map((properties) => propertyOf(properties, 'AddonName'));

describe('KubernetesCluster', () => {
  const { stack, made, idOf } = clusterIn(valid);

  it('tells what later stacks build on', () => {
    expect(stack.resolve([made.cluster.clusterArn, made.logGroup.logGroupName, made.alarmTopic.topicArn])).toEqual([
      { 'Fn::GetAtt': [idOf('AWS::EKS::Cluster'), 'Arn'] },
      { Ref: idOf('AWS::Logs::LogGroup', 'ControlPlaneLogGroup') },
      { Ref: idOf('AWS::SNS::Topic') },
    ]);
    expect(made.kubectlProvider.node.path).toContain('Kubectl');
  });

  it('leaves no trace of itself in logical ids when it is called Default', () => {
    const ids = ['AWS::EKS::Cluster', 'AWS::EKS::Nodegroup', 'AWS::KMS::Key'].flatMap((type) =>
      Object.keys(stack.rendered(type)),
    );
    expect(ids.filter((id) => id.includes('Default'))).toEqual([]);
    expect(idOf('AWS::EKS::Cluster')).toMatch(/^ControlPlaneCluster/);
  });

  it('has nodes wait for the OIDC provider, the network add-ons and open ports', () => {
    const [group] = Object.values(stack.rendered('AWS::EKS::Nodegroup'));
    expect(group?.DependsOn).toEqual(
      expect.arrayContaining([
        idOf('AWS::IAM::OIDCProvider'),
        idOf('AWS::EKS::Addon', 'vpccni'),
        idOf('AWS::EC2::SecurityGroup', 'SecurityGroupsNodes'),
      ]),
    );
  });

  it('has the add-ons that need nodes wait for them', () => {
    const [nodes] = Object.keys(stack.rendered('AWS::EKS::Nodegroup'));
    const addons = stack.rendered('AWS::EKS::Addon');
    const waiting = Object.values(addons)
      .filter(({ DependsOn = [] }) => DependsOn.some((id) => id === nodes))
      .map(({ Properties }) => propertyOf(Properties, 'AddonName'));
    expect(addonsIn(stack).filter((name) => !waiting.includes(name))).toEqual([
      'eks-pod-identity-agent',
      'vpc-cni',
      'kube-proxy',
    ]);
  });

  it('has groups for the logs of Container Insights where it is installed', () => {
    const groups = JSON.stringify(stack.rendered('AWS::Logs::LogGroup'));
    expect(groups).toContain('/aws/containerinsights/platform-test/');
  });

  it('stands as a pilot light without nodes, without add-ons that wait for pods, and without Container Insights', () => {
    const pilot = clusterIn(secondRegion(withRecovery({ mode: 'pilot-light' }))).stack;
    expect(addonsIn(pilot)).toEqual(['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy']);
    expect(propertiesOf(pilot.rendered('AWS::EKS::Nodegroup'))).toMatchObject([{ ScalingConfig: { MinSize: 0 } }]);
    expect(JSON.stringify(pilot.rendered('AWS::Logs::LogGroup'))).not.toContain('containerinsights');
    expect(Object.keys(pilot.rendered('AWS::CloudWatch::Alarm'))).toHaveLength(3);
  });

  it('stands as a warm standby with everything', () => {
    const warm = clusterIn(secondRegion(withRecovery({ mode: 'warm-standby' }))).stack;
    expect(addonsIn(warm)).toEqual(addonsIn(stack));
    const alarms = (of: ConstructStack) => Object.keys(of.rendered('AWS::CloudWatch::Alarm'));
    expect(alarms(warm)).toEqual(alarms(stack));
  });
});
