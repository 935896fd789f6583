import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { ClusterFacts } from '../components/cluster-facts';
import type { Component } from '../components/component';
import { ComponentInstallation, type ComponentInstallationProps } from './component-installation';
import { KubernetesObjects } from './kubernetes-objects';
import { namespacesOf } from './namespaces';
import { inOrder, predecessorsOf } from './order';

export interface InstallationProps {
  /** As later stacks install into it. */
  readonly cluster: eks.ICluster;
  /** As the Eks stack made it. */
  readonly madeCluster: ComponentInstallationProps['madeCluster'];
  readonly components: readonly Component[];
  readonly facts: ClusterFacts;
}

/**
 * Components inside the cluster, by the CDK’s function with kubectl and Helm: one way of delivering them. Components know
 * nothing of it.
 *
 * Each waits for its namespace and for the components that it needs, and for nothing else: what is independent is installed side
 * by side, and removed in the reverse order.
 */
export class Installation extends Construct {
  constructor(scope: Construct, id: string, props: InstallationProps) {
    super(scope, id);
    const { cluster, madeCluster, components, facts } = props;
    const namespaces = this.namespaces(cluster, components);

    const made = new Map<string, ComponentInstallation>();
    for (const component of inOrder(facts.environment, components)) {
      const installation = new ComponentInstallation(this, component.name, {
        component,
        cluster,
        madeCluster,
        facts,
      });
      const predecessors = predecessorsOf(facts.environment, component, components).flatMap(
        (name) => made.get(name) ?? [],
      );
      if (predecessors.length > 0) installation.node.addDependency(...predecessors);
      const own = namespaces.get(component.namespace.name);
      if (own !== undefined) installation.node.addDependency(own);
      made.set(component.name, installation);
    }
  }

  /** One step for each namespace, so that a component that goes takes its namespace along, and nobody else’s. */
  private namespaces(cluster: eks.ICluster, components: readonly Component[]): ReadonlyMap<string, KubernetesObjects> {
    return new Map(
      namespacesOf(components).map((namespace) => {
        const { name } = namespace.metadata;
        return [name, new KubernetesObjects(this, `Namespace-${name}`, { cluster, objects: [namespace] })];
      }),
    );
  }
}
