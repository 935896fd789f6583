import type { JsonObject } from '../../../../lib/compliance/template';
import { mostGroups, mostRules } from '../../../../scripts/preflight/quotas/security-groups';
import { targetWith } from '../support/target';

const group = (rules: number) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { SecurityGroupIngress: Array.from({ length: rules }, () => ({ IpProtocol: '-1' })) },
});
const rule = (direction: string, GroupId: JsonObject) => ({
  Type: `AWS::EC2::SecurityGroup${direction}`,
  Properties: { GroupId },
});
const ofGroup = { 'Fn::GetAtt': ['Small', 'GroupId'] };

describe(mostRules, () => {
  const target = targetWith({
    Large: group(2),
    Small: group(1),
    One: rule('Ingress', ofGroup),
    Two: rule('Ingress', ofGroup),
    Out: rule('Egress', ofGroup),
    Foreign: rule('Ingress', { 'Fn::ImportValue': 'other:Group' }),
  });

  test('adds rules beside a group to those inside it, each direction by itself', () => {
    expect(mostRules(target, 'Ingress')).toEqual({ of: 'Small of platform-test-Eks', count: 3 });
    expect(mostRules(target, 'Egress')).toEqual({ of: 'Small of platform-test-Eks', count: 1 });
  });

  test('finds nothing where there are no rules', () => {
    expect(mostRules(targetWith({}), 'Ingress')).toBeUndefined();
    expect(mostRules(targetWith({ Empty: group(0) }), 'Ingress')).toBeUndefined();
  });
});

describe(mostGroups, () => {
  test('counts the group that EKS adds to those of a control plane', () => {
    const SecurityGroupIds = ['a', 'b'];
    const target = targetWith({
      Cluster: { Type: 'AWS::EKS::Cluster', Properties: { ResourcesVpcConfig: { SecurityGroupIds } } },
      Function: { Type: 'AWS::Lambda::Function', Properties: { VpcConfig: { SecurityGroupIds } } },
    });
    expect(mostGroups(target)).toEqual({ of: 'Cluster of platform-test-Eks', count: 3 });
  });
});
