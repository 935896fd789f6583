import { CfnOutput, Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byVolumes } from '../encryption/key-use/volumes';
import { SUBNET_TIERS } from '../network/planned-ip-addresses';
import { AlarmTopic } from '../observability/alarm-topic';
import { ClusterAlarms, hasInsights } from '../observability/cluster-alarms';
import { ClusterDashboard } from '../observability/cluster-dashboard';
import { ContainerInsightsLogs } from '../observability/container-insights-logs';
import { Access } from './access';
import { Capacity } from './capacity/capacity';
import { ControlPlane } from './control-plane';
import type { Karpenter } from './karpenter/karpenter';
import { Kubectl } from './kubectl';
import { ManagedAddonSet } from './managed-addon-set';
import { openPorts } from './open-ports';
import { ClusterSecurityGroups } from './security-groups';

export interface KubernetesClusterProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
}

/** A whole cluster in one Region: keys, control plane, capacity, managed add-ons, alarms, and what people need to know. */
export class KubernetesCluster extends Construct {
  readonly cluster: eks.ICluster;
  readonly kubectlProvider: eks.KubectlProvider;
  /** Encrypts the volumes of nodes and pods. */
  readonly volumeKey: kms.IKey;
  /** Where Karpenter makes nodes. */
  readonly karpenter?: Karpenter;
  /** What the control plane writes. */
  readonly logGroup: logs.ILogGroup;
  /** Later stacks subscribe people and functions to it. */
  readonly alarmTopic: sns.ITopic;

  constructor(scope: Construct, id: string, props: KubernetesClusterProps) {
    super(scope, id);
    const { environment, vpc } = props;

    const securityGroups = new ClusterSecurityGroups(this, 'SecurityGroups', { environment, vpc });
    const controlPlane = new ControlPlane(this, 'ControlPlane', {
      environment,
      vpc,
      securityGroup: securityGroups.controlPlane,
    });
    this.cluster = controlPlane.cluster;
    this.logGroup = controlPlane.logGroup;
    openPorts(environment, securityGroups, this.cluster.clusterSecurityGroup);

    new Access(this, 'Access', { environment, cluster: this.cluster });
    const addons = new ManagedAddonSet(this, 'Addons', { environment, cluster: this.cluster });
    this.volumeKey = new EncryptionKey(this, 'VolumeKey', {
      environment,
      purpose: 'volumes',
      description: 'Encrypts the volumes of nodes and pods',
      use: byVolumes(),
    });
    const capacity = new Capacity(this, 'Capacity', {
      environment,
      cluster: this.cluster,
      securityGroup: securityGroups.nodes,
      volumeKey: this.volumeKey,
    });
    this.karpenter = capacity.karpenter;
    for (const { resource } of capacity.places) {
      resource.node.addDependency(this.cluster.openIdConnectProvider, securityGroups);
    }
    addons.surround(capacity.places);
    if (hasInsights(environment)) {
      addons.waitFor(new ContainerInsightsLogs(this, 'ContainerInsightsLogs', { environment }));
    }
    this.kubectlProvider = new Kubectl(this, 'Kubectl', {
      environment,
      cluster: this.cluster,
      securityGroups,
    }).provider;

    this.alarmTopic = new AlarmTopic(this, 'AlarmTopic', { environment }).topic;
    const { alarms } = new ClusterAlarms(this, 'Alarms', { environment, topic: this.alarmTopic });
    new ClusterDashboard(this, 'Dashboard', { environment, alarms });

    this.output('ClusterName', 'Name of the cluster', this.cluster.clusterName);
    this.output('ClusterEndpoint', 'Address of the Kubernetes API', this.cluster.clusterEndpoint);
    this.output('ClusterArn', 'ARN of the cluster', this.cluster.clusterArn);
    this.output(
      'OidcProviderArn',
      'ARN of the OIDC provider, for roles of service accounts',
      this.cluster.openIdConnectProvider.openIdConnectProviderArn,
    );
    for (const [name, role] of Object.entries(capacity.nodeRoles)) {
      this.output(`${name}NodeRoleArn`, `ARN of the role of ${name} nodes`, role.roleArn);
    }
    this.output('EncryptionKeyArn', 'ARN of the key of the cluster’s data', controlPlane.encryptionKey.keyArn);
    this.output('VpcId', 'VPC id', vpc.vpcId);
    this.output(
      'PrivateSubnetIds',
      'Subnet ids of the nodes',
      vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name }).subnetIds.join(','),
    );
    this.output('LogGroupName', 'Log group of the control plane', controlPlane.logGroup.logGroupName);
    this.output(
      'KubeconfigCommand',
      'Makes kubectl use the cluster',
      `aws eks update-kubeconfig --region ${Stack.of(this).region} --name ${this.cluster.clusterName}`,
    );
  }

  /** Outputs stand under the stack itself, so that their names are what people look for. */
  private output(id: string, description: string, value: string): void {
    new CfnOutput(Stack.of(this), id, { description, value });
  }
}
