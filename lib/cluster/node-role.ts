import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import { ParameterDenial } from '../identity/parameter-denial';

export interface NodeRoleProps {
  readonly description: string;
  /** Default: `AmazonEKSWorkerNodePolicy`. */
  readonly workerPolicy?: 'AmazonEKSWorkerNodePolicy' | 'AmazonEKSWorkerNodeMinimalPolicy';
  /** Whether people may open Session Manager sessions on the nodes. Default: no. */
  readonly sessionManager?: boolean;
}

const awsManaged = (names: readonly string[]) => names.map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name));

/**
 * What a node itself may do: join, pull images, be reached by Session Manager. Everything else belongs to pods, through
 * their own roles; the network plugin’s permissions too.
 *
 * Source: Amazon EKS User Guide, "Amazon EKS node IAM role".
 */
export class NodeRole extends iam.Role {
  constructor(scope: Construct, id: string, props: NodeRoleProps) {
    const policies = [
      props.workerPolicy ?? 'AmazonEKSWorkerNodePolicy',
      'AmazonEC2ContainerRegistryPullOnly',
      ...(props.sessionManager === true ? ['AmazonSSMManagedInstanceCore'] : []),
    ] as const;
    super(scope, id, {
      description: props.description,
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      managedPolicies: awsManaged(policies),
    });
    if (props.sessionManager === true) this.addManagedPolicy(new ParameterDenial(this, 'NoParameters'));
    for (const policy of policies) {
      acknowledge(
        this,
        'EKS names this policy for its nodes and changes it together with what nodes call; a copy would go stale.',
        `AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
      );
    }
  }
}
