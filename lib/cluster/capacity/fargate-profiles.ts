import { Stack, Tags } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { clusterName } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { FargateProfile } from '../../config/sections/capacity';
import { acknowledge } from '../../compliance/acknowledge';
import { SUBNET_TIERS } from '../../network/planned-ip-addresses';

export interface FargateProfilesProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
  readonly profiles: readonly FargateProfile[];
}

/** Fargate profiles, made one after the other as EKS demands, and the role with which Fargate pulls images. */
export class FargateProfiles extends Construct {
  readonly podExecutionRole: iam.IRole;
  readonly profiles: readonly eks.CfnFargateProfile[];

  constructor(scope: Construct, id: string, props: FargateProfilesProps) {
    super(scope, id);
    const { environment, cluster, profiles } = props;

    this.podExecutionRole = new iam.Role(this, 'PodExecutionRole', {
      description: 'Fargate pulls images and writes logs for pods',
      assumedBy: new iam.ServicePrincipal('eks-fargate-pods.amazonaws.com', {
        // Only profiles of this cluster: Amazon EKS User Guide, "Amazon EKS Pod execution IAM role".
        conditions: {
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'eks',
              resource: 'fargateprofile',
              resourceName: `${clusterName(environment)}/*`,
            }),
          },
        },
      }),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEKSFargatePodExecutionRolePolicy')],
    });
    acknowledge(
      this.podExecutionRole,
      'EKS names this policy for Fargate: it holds image pulls only, and changes together with the service.',
      'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy]',
    );

    const { subnetIds } = cluster.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name });
    this.profiles = profiles.map((profile) => {
      const { vCpu, memoryGiB } = profile.podSize;
      const made = new eks.CfnFargateProfile(this, profile.name, {
        clusterName: cluster.clusterName,
        podExecutionRoleArn: this.podExecutionRole.roleArn,
        selectors: profile.namespaces.map((namespace) => ({
          namespace,
          labels: Object.entries(profile.labels).map(([key, value]) => ({ key, value })),
        })),
        subnets: subnetIds,
      });
      Tags.of(made).add('pod-size', `${String(vCpu)} vCPU ${String(memoryGiB)} GiB`);
      return made;
    });
    this.profiles.forEach((profile, index) => {
      const previous = this.profiles[index - 1];
      if (previous !== undefined) profile.addResourceDependency(previous);
    });
  }
}
