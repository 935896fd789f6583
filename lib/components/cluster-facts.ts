import type { Environment } from '../config/schema';

/** What components are told of the cluster that they are installed on: texts, or references that CloudFormation resolves. */
export interface ClusterFacts {
  readonly environment: Environment;
  readonly clusterName: string;
  readonly region: string;
  readonly vpcId: string;
  /** ARN of the key of the volumes of nodes and pods. */
  readonly volumeKeyArn: string;
  /** Name of the role of the nodes that Karpenter makes. Absent without Karpenter. */
  readonly karpenterNodeRoleName?: string;
  /** Name of their instance profile, where Karpenter cannot make one itself. */
  readonly karpenterInstanceProfileName?: string;
  /** ARN of the role of Karpenter’s controller, where its service account must name it. */
  readonly karpenterRoleArn?: string;
}
