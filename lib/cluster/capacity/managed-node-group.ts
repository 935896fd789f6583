import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import { architectureOf } from '../../config/architecture';
import type { Environment } from '../../config/schema';
import type { ManagedNodeGroup as ManagedNodeGroupConfig } from '../../config/sections/capacity';
import { SUBNET_TIERS } from '../../network/planned-ip-addresses';
import { NodeLaunchTemplate } from '../node-launch-template';

export interface ManagedNodeGroupProps {
  readonly environment: Environment;
  readonly group: ManagedNodeGroupConfig;
  readonly cluster: eks.ICluster;
  readonly nodeRole: iam.IRole;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly volumeKey: kms.IKey;
}

const IMAGES = {
  bottlerocket: {
    x86_64: eks.NodegroupAmiType.BOTTLEROCKET_X86_64,
    arm64: eks.NodegroupAmiType.BOTTLEROCKET_ARM_64,
  },
  al2023: {
    x86_64: eks.NodegroupAmiType.AL2023_X86_64_STANDARD,
    arm64: eks.NodegroupAmiType.AL2023_ARM_64_STANDARD,
  },
};

/** A group of nodes that EKS updates, drains and repairs. Its name is generated, so that it can be replaced. */
export class ManagedNodeGroup extends Construct {
  /** The group itself. Its launch template starts nothing, so whatever must be there before nodes waits for no template. */
  readonly group: eks.INodegroup;

  constructor(scope: Construct, id: string, props: ManagedNodeGroupProps) {
    super(scope, id);
    const { environment, group, securityGroup, volumeKey } = props;
    const template = new NodeLaunchTemplate(this, 'LaunchTemplate', {
      environment,
      group,
      securityGroup,
      volumeKey,
    }).resource;
    this.group = new eks.Nodegroup(this, 'Nodegroup', {
      cluster: props.cluster,
      nodeRole: props.nodeRole,
      subnets: { subnetGroupName: SUBNET_TIERS.private.name },
      amiType: IMAGES[group.operatingSystem][architectureOf(group.instanceTypes[0] ?? '')],
      capacityType: group.capacityType === 'spot' ? eks.CapacityType.SPOT : eks.CapacityType.ON_DEMAND,
      instanceTypes: group.instanceTypes.map((type) => new ec2.InstanceType(type)),
      launchTemplateSpec: { id: template.ref, version: template.attrLatestVersionNumber },
      minSize: group.minSize,
      maxSize: group.maxSize,
      desiredSize: group.minSize,
      labels: { ...group.labels, 'node-group': group.name },
      taints: group.taints.map(({ key, value, effect }) => ({
        key,
        ...(value === '' ? {} : { value }),
        effect: eks.TaintEffect[effect],
      })),
      maxUnavailablePercentage: group.maxUnavailablePercentage,
      enableNodeAutoRepair: true,
      // Evicting against a disruption budget is a decision for a person, not for an update.
      forceUpdate: false,
    });
    followControlPlane(this.group, environment);
  }
}

/**
 * Nodes follow the control plane in the same deployment. Without a version a group is born with that of its cluster and
 * then left behind: neither EKS nor CloudFormation moves it.
 */
function followControlPlane(group: eks.INodegroup, { cluster: { version } }: Environment): void {
  const resource = group.node.defaultChild;
  if (!(resource instanceof eks.CfnNodegroup)) throw new TypeError('eks.Nodegroup has lost its CfnNodegroup');
  resource.version = version;
}
