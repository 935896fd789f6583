import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { clusterName } from '../config/names';
import type { Environment } from '../config/schema';
import { closeEgress } from '../network/closed-egress';
import { ec2Port } from '../network/ec2-port';
import { groupPeer } from '../network/group-peer';
import type { NamedPort, Party } from '../network/ports';

export interface ClusterSecurityGroupsProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
}

/**
 * Two security groups, one for the control plane’s network interfaces and one for nodes, that let through named ports
 * and nothing else.
 *
 * EKS adds a third group of its own to the control plane and to Fargate pods (`ClusterSecurityGroupId`), which allows
 * everything inside itself. Nodes are no members of it.
 */
export class ClusterSecurityGroups extends Construct {
  readonly controlPlane: ec2.ISecurityGroup;
  readonly nodes: ec2.ISecurityGroup;
  private readonly members: Partial<Record<Party, ec2.ISecurityGroup>>;

  constructor(scope: Construct, id: string, props: ClusterSecurityGroupsProps) {
    super(scope, id);
    const { environment, vpc } = props;
    this.controlPlane = new ec2.SecurityGroup(this, 'ControlPlane', {
      vpc,
      description: 'EKS control plane network interfaces',
      allowAllOutbound: false,
    });
    closeEgress(this.controlPlane);
    this.nodes = new ec2.SecurityGroup(this, 'Nodes', { vpc, description: 'EKS nodes', allowAllOutbound: false });
    Tags.of(this.nodes).add(`kubernetes.io/cluster/${clusterName(environment)}`, 'owned');
    Tags.of(this.nodes).add('karpenter.sh/discovery', clusterName(environment));
    this.members = { 'control-plane': this.controlPlane, nodes: this.nodes };
  }

  /** Names the group that EKS made, once the cluster exists. */
  set fargatePods(securityGroup: ec2.ISecurityGroup) {
    this.members['fargate-pods'] = securityGroup;
  }

  /** Opens ports on both sides: out of the group that calls, into the group that is called. */
  allow(ports: readonly NamedPort[]): void {
    for (const named of ports) {
      const from = this.members[named.from];
      const to = this.members[named.to];
      const port = ec2Port(named);
      from?.addEgressRule(to === undefined ? ec2.Peer.anyIpv4() : groupPeer(to), port, named.reason);
      if (from !== undefined) to?.addIngressRule(groupPeer(from), port, named.reason);
    }
  }

  /** Lets nodes call an address range outside the cluster. */
  allowOut(cidr: string, named: Omit<NamedPort, 'from' | 'to'>): void {
    this.nodes.addEgressRule(ec2.Peer.ipv4(cidr), ec2Port(named), named.reason);
  }

  /** Lets an address range outside the cluster call nodes. */
  allowIn(cidr: string, named: Omit<NamedPort, 'from' | 'to'>): void {
    this.nodes.addIngressRule(ec2.Peer.ipv4(cidr), ec2Port(named), named.reason);
  }
}
