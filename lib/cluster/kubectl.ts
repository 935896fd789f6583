import { KubectlV31Layer } from '@aws-cdk/lambda-layer-kubectl-v31';
import { KubectlV34Layer } from '@aws-cdk/lambda-layer-kubectl-v34';
import { KubectlV36Layer } from '@aws-cdk/lambda-layer-kubectl-v36';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { kubectlLayerFor, type KubectlLayer } from '../config/versions';
import { groupPeer } from '../network/group-peer';
import { SUBNET_TIERS } from '../network/planned-ip-addresses';
import { acknowledgeKubectlProvider } from './acknowledgements';
import type { ClusterSecurityGroups } from './security-groups';

export interface KubectlProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
  readonly securityGroups: ClusterSecurityGroups;
}

const LAYERS = {
  v31: KubectlV31Layer,
  v34: KubectlV34Layer,
  v36: KubectlV36Layer,
} as const satisfies Record<KubectlLayer, unknown>;

/**
 * CloudFormation’s hands inside the cluster: the function with kubectl and Helm that later stacks install charts with.
 *
 * `eks.Cluster` would put it into the control plane’s subnets, which have no way out, so it is made here, in the private
 * ones. Later stacks reach it through `Cluster.fromClusterAttributes`.
 */
export class Kubectl extends Construct {
  readonly provider: eks.KubectlProvider;

  constructor(scope: Construct, id: string, props: KubectlProps) {
    super(scope, id);
    const { environment, cluster, securityGroups } = props;
    const { version, kubectlLayer } = environment.cluster;
    const release = kubectlLayer ?? kubectlLayerFor(version);
    const Layer = LAYERS[release];

    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc: cluster.vpc,
      description: 'Functions that install charts and manifests',
      allowAllOutbound: false,
    });
    securityGroup.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'Kubernetes API, AWS APIs, chart registries');
    securityGroups.controlPlane.addIngressRule(
      groupPeer(securityGroup),
      ec2.Port.tcp(443),
      'Functions that install charts call the Kubernetes API',
    );

    this.provider = new eks.KubectlProvider(this, 'Provider', {
      cluster,
      // Another release is another layer: a replacement would forbid an upgrade to stop where it fails (--no-rollback).
      kubectlLayer: new Layer(this, `Layer-${release}`),
      privateSubnets: cluster.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name }).subnets,
      securityGroups: [securityGroup],
    });
    if (this.provider.role === undefined) throw new TypeError('eks.KubectlProvider has lost its role');
    new eks.AccessEntry(this, 'Access', {
      cluster,
      principal: this.provider.role.roleArn,
      accessPolicies: [
        eks.AccessPolicy.fromAccessPolicyName('AmazonEKSClusterAdminPolicy', {
          accessScopeType: eks.AccessScopeType.CLUSTER,
        }),
      ],
    });
    acknowledgeKubectlProvider(this.provider);
  }
}
