import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { namedPorts as rule } from '../../../../lib/compliance/rules/named-ports';
import type { Json, JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const HTTPS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Description: 'API server' };
const ingress = (change: JsonObject) => resource('AWS::EC2::SecurityGroupIngress', { ...HTTPS, ...change });
const PLACEHOLDER = {
  CidrIp: '255.255.255.255/32',
  Description: 'Disallow all traffic',
  FromPort: 252,
  IpProtocol: 'icmp',
  ToPort: 86,
};
const group = (SecurityGroupIngress: Json, SecurityGroupEgress: Json = [PLACEHOLDER]) =>
  resource('AWS::EC2::SecurityGroup', { SecurityGroupIngress, SecurityGroupEgress });

describe(rule.requirement, () => {
  test('accepts named ports with a reason, and the egress that CDK writes for none', () => {
    expect(judge(rule, group([HTTPS]))).toEqual([]);
    expect(judge(rule, ingress({}))).toEqual([]);
    expect(judge(rule, ingress({ FromPort: 30000, ToPort: 32767 }))).toEqual([]);
    expect(judge(rule, ingress({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }))).toEqual([]);
    expect(judge(rule, ingress({ FromPort: { Ref: 'Port' }, ToPort: { Ref: 'Port' } }))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['all protocols', { IpProtocol: '-1' }, ['It[ingress:all]']],
    ['all protocols as a number', { IpProtocol: -1 }, ['It[ingress:all]']],
    ['all protocols on one branch', { IpProtocol: either('tcp', '-1') }, ['It[ingress:all]']],
    ['no protocol', { IpProtocol: { Ref: 'AWS::NoValue' } }, ['It[ingress:all]']],
    ['all ports', { FromPort: 0, ToPort: 65535 }, ['It[ingress:tcp:0-65535]']],
    ['all ports but zero', { FromPort: 1, ToPort: 65535 }, ['It[ingress:tcp:1-65535]']],
    ['all ports of udp, as text', { IpProtocol: '17', FromPort: '0', ToPort: '65535' }, ['It[ingress:17:0-65535]']],
    ['more than half of the ports', { FromPort: 1024, ToPort: 65535 }, ['It[ingress:tcp:1024-65535]']],
    ['a wide range on one branch', { ToPort: either(443, 65535) }, ['It[ingress:tcp:443-65535]']],
    ['ports left out', { FromPort: { Ref: 'AWS::NoValue' }, ToPort: { Ref: 'AWS::NoValue' } }, ['It[ingress:tcp]']],
    ['no description', { Description: ' ' }, ['It[ingress:tcp:443:description]']],
    ['a description on one branch', { Description: either('x') }, ['It[ingress:tcp:443:description]']],
  ])('refuses %s', (_, change, expected) => {
    expect(judge(rule, ingress(change))).toEqual(expected);
  });

  test('reads the rules inside a group in both directions, and the ones beside it', () => {
    const open = { IpProtocol: '-1', CidrIp: '0.0.0.0/0', Description: 'everything' };
    expect(judge(rule, group([HTTPS, open], [open]))).toEqual(['It[ingress:all]', 'It[egress:all]']);
    expect(judge(rule, group([either(open)]))).toEqual(['It[ingress:all]']);
    expect(judge(rule, resource('AWS::EC2::SecurityGroupEgress', open))).toEqual(['It[egress:all]']);
  });

  test('refuses a group without egress rules of its own, which AWS may open to everywhere', () => {
    const egress = resource('AWS::EC2::SecurityGroupEgress', {
      ...HTTPS,
      GroupId: { 'Fn::GetAtt': ['It', 'GroupId'] },
    });
    expect(judge(rule, resource('AWS::EC2::SecurityGroup'))).toEqual(['It[egress:default]']);
    expect(judge(rule, group([], []))).toEqual(['It[egress:default]']);
    expect(judge(rule, resource('AWS::EC2::SecurityGroup'), { Out: egress })).toEqual(['It[egress:default]']);
  });

  test('judges what CDK renders, and sees an override that opens all ports', () => {
    const template = rendered((stack) => {
      const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
      const network = ec2.Vpc.fromVpcAttributes(stack, 'Network', { vpcId: vpc.ref, availabilityZones: ['a'] });
      new ec2.SecurityGroup(stack, 'Open', { vpc: network });
      new ec2.SecurityGroup(stack, 'Closed', { vpc: network, allowAllOutbound: false });
      const widened = new ec2.SecurityGroup(stack, 'Widened', { vpc: network, allowAllOutbound: false });
      widened.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443), 'API server');
      (widened.node.defaultChild as ec2.CfnSecurityGroup).addPropertyOverride('SecurityGroupIngress.0.FromPort', 0);
      (widened.node.defaultChild as ec2.CfnSecurityGroup).addPropertyOverride('SecurityGroupIngress.0.ToPort', 65535);
    });
    expect(findingsOf(rule, template)).toEqual([
      expect.stringMatching(/^Open.*\[egress:all\]$/),
      expect.stringMatching(/^Widened.*\[ingress:tcp:0-65535\]$/),
    ]);
  });
});
