import { Tags } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import { clusterName, namePrefix } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { SelfManagedNodeGroup as SelfManagedNodeGroupConfig } from '../../config/sections/capacity';
import { SUBNET_TIERS } from '../../network/planned-ip-addresses';
import { acknowledge } from '../../compliance/acknowledge';
import { TAINT_EFFECTS } from '../bottlerocket';
import { NodeLaunchTemplate } from '../node-launch-template';

export interface SelfManagedNodeGroupProps {
  readonly environment: Environment;
  readonly group: SelfManagedNodeGroupConfig;
  readonly cluster: eks.ICluster;
  readonly instanceProfile: iam.CfnInstanceProfile;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly volumeKey: kms.IKey;
}

/** An Auto Scaling group of nodes, on demand and spot in one, spread over instance types and zones. */
export class SelfManagedNodeGroup extends Construct {
  readonly resource: autoscaling.CfnAutoScalingGroup;

  constructor(scope: Construct, id: string, props: SelfManagedNodeGroupProps) {
    super(scope, id);
    const { environment, group, cluster, instanceProfile, securityGroup, volumeKey } = props;

    const template = new NodeLaunchTemplate(this, 'LaunchTemplate', {
      environment,
      group,
      securityGroup,
      volumeKey,
      selfManaged: {
        cluster: {
          name: clusterName(environment),
          endpoint: cluster.clusterEndpoint,
          certificateAuthority: cluster.clusterCertificateAuthorityData,
          serviceCidr: environment.cluster.serviceCidr,
        },
        labels: { ...group.labels, 'node-group': group.name },
        taints: group.taints,
        instanceProfile,
      },
    }).resource;

    this.resource = new autoscaling.CfnAutoScalingGroup(this, 'Resource', {
      minSize: String(group.minSize),
      maxSize: String(group.maxSize),
      vpcZoneIdentifier: cluster.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name }).subnetIds,
      capacityRebalance: true,
      healthCheckType: 'EC2',
      metricsCollection: [{ granularity: '1Minute' }],
      mixedInstancesPolicy: {
        launchTemplate: {
          launchTemplateSpecification: {
            launchTemplateId: template.ref,
            version: template.attrLatestVersionNumber,
          },
          overrides: group.instanceTypes.map((instanceType) => ({ instanceType })),
        },
        instancesDistribution: {
          onDemandBaseCapacity: group.onDemandBase,
          onDemandPercentageAboveBaseCapacity: group.onDemandPercentage,
          onDemandAllocationStrategy: 'lowest-price',
          spotAllocationStrategy: 'price-capacity-optimized',
        },
      },
    });
    Tags.of(this.resource).add('Name', `${namePrefix(environment)}-${group.name}`);
    Tags.of(this.resource).add(`kubernetes.io/cluster/${clusterName(environment)}`, 'owned');
    for (const [key, value] of Object.entries(autoscalerTags(clusterName(environment), group))) {
      Tags.of(this.resource).add(key, value, { applyToLaunchedInstances: false });
    }
    // A new launch template reaches running nodes one after the other.
    this.resource.cfnOptions.updatePolicy = {
      autoScalingRollingUpdate: {
        maxBatchSize: 1,
        minInstancesInService: Math.min(group.minSize, group.maxSize - 1),
        pauseTime: 'PT5M',
        suspendProcesses: ['HealthCheck', 'ReplaceUnhealthy', 'AZRebalance', 'AlarmNotification', 'ScheduledActions'],
      },
    };
    acknowledge(
      this,
      'Nodes come and go all day by design; the cluster alarms report failed nodes and unschedulable pods instead.',
      'AwsSolutions::AwsSolutions-AS3',
    );
    acknowledge(
      this.resource,
      'The rule looks for a launch template beside the mixed-instances policy, not inside it. Platform::imdsv2-required and Platform::volume-encryption check the template itself.',
      'AwsSolutions::AwsSolutions-EC26',
      'NIST.800.53.R5::NIST.800.53.R5-EC2IMDSv2Enabled',
    );
  }
}

/** AWS takes no longer keys of tags. */
const LONGEST_KEY = 128;

/**
 * How the Cluster Autoscaler finds the group, as EKS tags managed ones, and what it cannot see while there is no node: labels and
 * taints.
 */
function autoscalerTags(
  cluster: string,
  { minSize, name, labels, taints }: SelfManagedNodeGroupConfig,
): Readonly<Record<string, string>> {
  const prefix = 'k8s.io/cluster-autoscaler';
  const unseen: Readonly<Record<string, string>> =
    minSize > 0
      ? {}
      : {
          ...prefixed(`${prefix}/node-template/label/`, Object.entries({ ...labels, 'node-group': name })),
          ...prefixed(
            `${prefix}/node-template/taint/`,
            taints.map(({ key, value, effect }) => [key, `${value}:${TAINT_EFFECTS[effect]}`]),
          ),
        };
  return {
    [`${prefix}/enabled`]: 'true',
    [`${prefix}/${cluster}`]: 'owned',
    ...Object.fromEntries(Object.entries(unseen).filter(([key]) => key.length <= LONGEST_KEY)),
  };
}

const prefixed = (prefix: string, entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.map(([key, value]) => [`${prefix}${key}`, value]));
