import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { ClusterSecurityGroups } from '../../../lib/cluster/security-groups';
import type { NamedPort } from '../../../lib/network/ports';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

const EGRESS = 'AWS::EC2::SecurityGroupEgress';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';

const port: NamedPort = { from: 'control-plane', to: 'nodes', protocol: 'tcp', port: 10250, reason: 'Calls kubelets' };

function groupsIn(open: (groups: ClusterSecurityGroups, stack: ConstructStack) => void) {
  const stack = new ConstructStack(valid);
  open(new ClusterSecurityGroups(stack, 'Groups', { environment: valid, vpc: stack.vpc }), stack);
  const groups = stack.rendered('AWS::EC2::SecurityGroup');
  const id = (description: string) => ({
    'Fn::GetAtt': [
      Object.keys(groups).find((key) => JSON.stringify(groups[key]).includes(`"GroupDescription":"${description}"`)),
      'GroupId',
    ],
  });
  return {
    groups: propertiesOf(groups),
    nodes: id('EKS nodes'),
    controlPlane: id('EKS control plane network interfaces'),
    egress: propertiesOf(stack.rendered(EGRESS)),
    ingress: propertiesOf(stack.rendered(INGRESS)),
  };
}

const LEADS_NOWHERE = [
  {
    CidrIp: '127.0.0.1/32',
    Description: 'Nothing else leaves: without a rule here AWS opens all',
    FromPort: 443,
    IpProtocol: 'tcp',
    ToPort: 443,
  },
];
const NOTHING = [
  { CidrIp: '255.255.255.255/32', Description: 'Disallow all traffic', FromPort: 252, IpProtocol: 'icmp', ToPort: 86 },
];

describe('ClusterSecurityGroups', () => {
  it('let nothing in and nothing out by themselves', () => {
    const { groups, egress, ingress } = groupsIn(() => undefined);
    expect(groups).toEqual([
      {
        GroupDescription: 'EKS control plane network interfaces',
        SecurityGroupEgress: LEADS_NOWHERE,
        VpcId: { Ref: 'Vpc8378EB38' },
      },
      {
        GroupDescription: 'EKS nodes',
        SecurityGroupEgress: NOTHING,
        // How load balancers’ controllers and Karpenter find the group of the nodes.
        Tags: [
          { Key: 'karpenter.sh/discovery', Value: 'platform-test' },
          { Key: 'kubernetes.io/cluster/platform-test', Value: 'owned' },
        ],
        VpcId: { Ref: 'Vpc8378EB38' },
      },
    ]);
    expect([...egress, ...ingress]).toEqual([]);
  });

  it('open a port on both sides, with its reason', () => {
    const { egress, ingress, nodes, controlPlane } = groupsIn((groups) => {
      groups.allow([port]);
    });
    const door = { IpProtocol: 'tcp', FromPort: 10250, ToPort: 10250, Description: 'Calls kubelets' };
    expect(egress).toEqual([{ ...door, GroupId: controlPlane, DestinationSecurityGroupId: nodes }]);
    expect(ingress).toEqual([{ ...door, GroupId: nodes, SourceSecurityGroupId: controlPlane }]);
  });

  it('open a range of UDP ports between nodes', () => {
    const { egress, ingress, nodes } = groupsIn((groups) => {
      groups.allow([{ ...port, from: 'nodes', protocol: 'udp', port: 7000, toPort: 7010 }]);
    });
    const door = { IpProtocol: 'udp', FromPort: 7000, ToPort: 7010, Description: 'Calls kubelets', GroupId: nodes };
    expect(egress).toEqual([{ ...door, DestinationSecurityGroupId: nodes }]);
    expect(ingress).toEqual([{ ...door, SourceSecurityGroupId: nodes }]);
  });

  it('let nodes out to the internet on a named port', () => {
    const { groups, egress, ingress } = groupsIn((it) => {
      it.allow([{ ...port, from: 'nodes', to: 'internet', port: 443 }]);
    });
    const door = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Description: 'Calls kubelets' };
    expect(groups[1]).toMatchObject({ SecurityGroupEgress: [door] });
    expect([...egress, ...ingress]).toEqual([]);
  });

  it('let nodes out to one range on a named port', () => {
    const { groups } = groupsIn((it) => {
      it.allowOut('10.9.0.0/16', { protocol: 'udp', port: 123, toPort: 124, reason: 'Clocks' });
    });
    expect(groups[1]).toMatchObject({
      SecurityGroupEgress: [
        { CidrIp: '10.9.0.0/16', IpProtocol: 'udp', FromPort: 123, ToPort: 124, Description: 'Clocks' },
      ],
    });
  });

  it('let one range in to nodes on a named port', () => {
    const { groups, egress, ingress } = groupsIn((it) => {
      it.allowIn('10.9.0.0/16', { protocol: 'tcp', port: 5432, reason: 'Standby' });
    });
    expect(groups[1]).toMatchObject({
      SecurityGroupEgress: NOTHING,
      SecurityGroupIngress: [
        { CidrIp: '10.9.0.0/16', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, Description: 'Standby' },
      ],
    });
    expect([...egress, ...ingress]).toEqual([]);
  });

  it('open ports to and from the group that EKS made, which lets everything out already', () => {
    const { egress, ingress, nodes } = groupsIn((groups, stack) => {
      groups.fargatePods = ec2.SecurityGroup.fromSecurityGroupId(stack, 'MadeByEks', 'sg-eks');
      groups.allow([
        { ...port, from: 'nodes', to: 'fargate-pods', port: 53 },
        { ...port, from: 'fargate-pods', to: 'nodes', port: 53 },
      ]);
    });
    const door = { IpProtocol: 'tcp', FromPort: 53, ToPort: 53, Description: 'Calls kubelets' };
    expect(egress).toEqual([{ ...door, GroupId: nodes, DestinationSecurityGroupId: 'sg-eks' }]);
    expect(ingress).toEqual([
      { ...door, GroupId: nodes, SourceSecurityGroupId: 'sg-eks' },
      { ...door, GroupId: 'sg-eks', SourceSecurityGroupId: nodes },
    ]);
  });
});
