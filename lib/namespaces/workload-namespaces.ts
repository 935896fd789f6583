import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import type { Namespace } from '../config/sections/namespaces';
import { KubernetesObjects } from '../installation/kubernetes-objects';
import { namespaceOf } from '../installation/namespaces';
import { removalPolicy } from '../recovery/removal-policy';
import { limitRange, resourceQuota } from './limits';
import { networkPolicies } from './network-policies';

export interface WorkloadNamespacesProps {
  readonly environment: Environment;
  /** As later stacks install into it. */
  readonly cluster: eks.ICluster;
}

const objectOf = ({ name, podSecurity, labels }: Namespace) =>
  namespaceOf(name, podSecurity?.level ?? 'restricted', labels);

/**
 * The operator’s namespaces, each with its quota, what containers get that ask for nothing, and its network policies.
 *
 * The namespace is a step of its own: what is in it is the operator’s, and stays where an environment keeps its data.
 */
export class WorkloadNamespaces extends Construct {
  constructor(scope: Construct, id: string, props: WorkloadNamespacesProps) {
    super(scope, id);
    const { environment, cluster } = props;
    for (const namespace of environment.namespaces) {
      const made = new KubernetesObjects(this, namespace.name, {
        cluster,
        objects: [objectOf(namespace)],
        removalPolicy: removalPolicy(environment),
      });
      new KubernetesObjects(this, `${namespace.name}-rules`, {
        cluster,
        objects: [resourceQuota(namespace), limitRange(namespace), ...networkPolicies(environment, namespace)],
      }).node.addDependency(made);
    }
  }
}
