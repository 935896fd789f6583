import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

import type { Karpenter } from '../cluster/karpenter/karpenter';
import { KubernetesCluster } from '../cluster/kubernetes-cluster';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface EksStackProps extends PlatformStackProps {
  /** From the Vpc stack. */
  readonly vpc: ec2.IVpc;
}

/** The cluster of one environment: keys, control plane, capacity, managed add-ons, alarms. */
export class EksStack extends PlatformStack {
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

  constructor(scope: Construct, props: EksStackProps) {
    super(scope, 'Eks', 'Kubernetes: keys, control plane, capacity, managed add-ons, alarms', props);
    const { environment, vpc } = props;

    // `Default` leaves no trace in logical ids: they stay what they were before the second Region shared this construct.
    const made = new KubernetesCluster(this, 'Default', { environment, vpc });
    this.cluster = made.cluster;
    this.kubectlProvider = made.kubectlProvider;
    this.volumeKey = made.volumeKey;
    this.karpenter = made.karpenter;
    this.logGroup = made.logGroup;
    this.alarmTopic = made.alarmTopic;
  }
}
