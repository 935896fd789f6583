import { Stack } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { clusterName } from '../../config/names';
import type { Environment } from '../../config/schema';
import { WorkloadIdentity } from '../../identity/workload-identity';
import { NodeRole } from '../node-role';
import { Interruptions } from './interruptions';
import { karpenterPermissions } from './statements';

export interface KarpenterProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
}

/** Karpenter’s AWS side: what its nodes may do, what its controller may do, and how it learns of interruptions. */
export class Karpenter extends Construct {
  readonly nodeRole: iam.IRole;
  /** Of the nodes, where Karpenter cannot make one. */
  readonly instanceProfileName?: string;
  readonly controllerIdentity: WorkloadIdentity;
  readonly interruptionQueue: sqs.IQueue;

  constructor(scope: Construct, id: string, props: KarpenterProps) {
    super(scope, id);
    const { environment, cluster } = props;

    this.nodeRole = new NodeRole(this, 'NodeRole', { description: 'Nodes that Karpenter makes', sessionManager: true });
    // EKS makes such an entry for managed groups and Auto Mode only.
    new eks.AccessEntry(this, 'NodeAccess', {
      cluster,
      principal: this.nodeRole.roleArn,
      accessEntryType: eks.AccessEntryType.EC2_LINUX,
      accessPolicies: [],
    });
    // Karpenter would make it with the API of IAM, which has no VPC endpoint.
    if (environment.network.nat === 'none') {
      this.instanceProfileName = new iam.CfnInstanceProfile(this, 'InstanceProfile', {
        roles: [this.nodeRole.roleName],
      }).ref;
    }
    this.interruptionQueue = new Interruptions(this, 'Interruptions', { environment }).queue;
    this.controllerIdentity = new WorkloadIdentity(this, 'Controller', {
      environment,
      cluster,
      serviceAccount: { namespace: 'kube-system', name: 'karpenter' },
      permissions: karpenterPermissions({
        clusterName: clusterName(environment),
        clusterArn: Stack.of(this).formatArn({
          service: 'eks',
          resource: 'cluster',
          resourceName: clusterName(environment),
        }),
        nodeRoleArn: this.nodeRole.roleArn,
        queueArn: this.interruptionQueue.queueArn,
      }),
    });
    this.controllerIdentity.associate();
  }
}
