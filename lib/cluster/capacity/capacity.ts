import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct, type IConstruct } from 'constructs';

import type { Environment } from '../../config/schema';
import type { CapacityKind, CapacityOf } from '../../config/sections/capacity';
import { FargateLogs } from '../../observability/fargate-logs';
import { Karpenter } from '../karpenter/karpenter';
import { NodeRole } from '../node-role';
import { FargateProfiles } from './fargate-profiles';
import { ManagedNodeGroup } from './managed-node-group';
import { SelfManagedNodeGroup } from './self-managed-node-group';

export interface CapacityProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
  /** Security group of every EC2 node that is not Auto Mode’s. */
  readonly securityGroup: ec2.ISecurityGroup;
  readonly volumeKey: kms.IKey;
}

/** Where pods can run as soon as the stack is there. */
export interface Place {
  /** The node group or profile itself, without what it is made from. */
  readonly resource: IConstruct;
  /** Whether pods of a namespace can run there. */
  readonly takes: (namespace: string) => boolean;
}

/** Everything in the environment’s list of capacity but Auto Mode, which is a property of the cluster itself. */
export class Capacity extends Construct {
  /** Roles of nodes by who runs them. */
  readonly nodeRoles: Readonly<Partial<Record<'Managed' | 'SelfManaged' | 'Karpenter', iam.IRole>>>;
  /** What add-ons wait for, when their pods run there: groups and profiles. */
  readonly places: readonly Place[];
  readonly karpenter?: Karpenter;
  private readonly props: CapacityProps;

  constructor(scope: Construct, id: string, props: CapacityProps) {
    super(scope, id);
    this.props = props;
    const managed = this.managedNodeGroups(this.listed('managed-node-group'));
    const selfManaged = this.selfManagedNodeGroups(this.listed('self-managed-node-group'));
    const fargate = this.fargateProfiles(this.listed('fargate-profile'));
    if (this.listed('karpenter').length > 0) {
      this.karpenter = new Karpenter(this, 'Karpenter', { environment: props.environment, cluster: props.cluster });
    }
    this.places = [...managed.places, ...selfManaged.places, ...fargate];
    this.nodeRoles = {
      ...(managed.role === undefined ? {} : { Managed: managed.role }),
      ...(selfManaged.role === undefined ? {} : { SelfManaged: selfManaged.role }),
      ...(this.karpenter === undefined ? {} : { Karpenter: this.karpenter.nodeRole }),
    };
  }

  private listed<K extends CapacityKind>(kind: K): CapacityOf<K>[] {
    return this.props.environment.capacity.filter((item): item is CapacityOf<K> => item.kind === kind);
  }

  private managedNodeGroups(groups: readonly CapacityOf<'managed-node-group'>[]) {
    if (groups.length === 0) return { places: [] };
    const role = new NodeRole(this, 'ManagedNodeRole', {
      description: 'Nodes of managed node groups',
      sessionManager: true,
    });
    const places = groups.map((group) => {
      const made = new ManagedNodeGroup(this, `managed-${group.name}`, { ...this.props, group, nodeRole: role });
      return placeForAll(made.group);
    });
    return { role, places };
  }

  private selfManagedNodeGroups(groups: readonly CapacityOf<'self-managed-node-group'>[]) {
    if (groups.length === 0) return { places: [] };
    const role = new NodeRole(this, 'SelfManagedNodeRole', {
      description: 'Nodes of self-managed node groups',
      sessionManager: true,
    });
    const instanceProfile = new iam.CfnInstanceProfile(this, 'SelfManagedInstanceProfile', { roles: [role.roleName] });
    // EKS makes such an entry for managed groups and Auto Mode only; without it, nodes of this role never join.
    const access = new eks.AccessEntry(this, 'SelfManagedNodeAccess', {
      cluster: this.props.cluster,
      principal: role.roleArn,
      accessEntryType: eks.AccessEntryType.EC2_LINUX,
      accessPolicies: [],
    });
    const places = groups.map((group) => {
      const made = new SelfManagedNodeGroup(this, `self-managed-${group.name}`, {
        ...this.props,
        group,
        instanceProfile,
      });
      made.resource.node.addDependency(access);
      return placeForAll(made.resource);
    });
    return { role, places };
  }

  private fargateProfiles(profiles: readonly CapacityOf<'fargate-profile'>[]): readonly Place[] {
    if (profiles.length === 0) return [];
    const { environment, cluster } = this.props;
    const fargate = new FargateProfiles(this, 'Fargate', { environment, cluster, profiles });
    new FargateLogs(this, 'FargateLogs', { environment, podExecutionRole: fargate.podExecutionRole });
    return fargate.profiles.map((resource, index) => ({
      resource,
      takes: (namespace) => profiles[index]?.namespaces.includes(namespace) === true,
    }));
  }
}

/** EC2 nodes take the pods of every namespace. */
const placeForAll = (resource: IConstruct): Place => ({ resource, takes: () => true });
