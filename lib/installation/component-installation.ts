import { Duration } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { ClusterFacts } from '../components/cluster-facts';
import type { Component } from '../components/component';
import type { Environment } from '../config/schema';
import { WorkloadIdentity } from '../identity/workload-identity';
import { HelmRelease } from './helm-release';
import { KubernetesObjects } from './kubernetes-objects';

export interface ComponentInstallationProps {
  readonly component: Component;
  /** As later stacks install into it. */
  readonly cluster: eks.ICluster;
  /** As the Eks stack made it: its issuer stands in the trust of roles. */
  readonly madeCluster: Pick<eks.ICluster, 'clusterName' | 'openIdConnectProvider'>;
  readonly facts: ClusterFacts;
}

const isChart = (component: Component): component is Component & Required<Pick<Component, 'chart'>> =>
  component.chart !== undefined;

/** One component inside the cluster: its AWS identity, then its chart, then what must hold, then its objects. */
export class ComponentInstallation extends Construct {
  private readonly steps: Construct[] = [];

  constructor(scope: Construct, id: string, props: ComponentInstallationProps) {
    super(scope, id);
    const { component, cluster, madeCluster, facts } = props;
    const identity = this.identity(component, madeCluster, facts.environment);
    const roleAnnotations: Record<string, string> =
      identity?.kind === 'irsa' ? { 'eks.amazonaws.com/role-arn': identity.role.roleArn } : {};

    if (identity !== undefined) this.then(identity);
    if (isChart(component)) {
      this.then(new HelmRelease(this, 'Release', { cluster, component, facts: { ...facts, roleAnnotations } }));
    }
    for (const { id: step, kind, name, namespace, jsonPath } of component.readiness ?? []) {
      this.then(
        new eks.KubernetesObjectValue(this, step, {
          cluster,
          objectType: kind,
          objectName: name,
          ...(namespace === undefined ? {} : { objectNamespace: namespace }),
          jsonPath,
          timeout: Duration.minutes(5),
        }),
      );
    }
    const objects = component.objects?.(facts) ?? [];
    for (const object of objects) {
      this.then(new KubernetesObjects(this, `${object.kind}-${object.metadata.name}`, { cluster, objects: [object] }));
    }
  }

  /** Adds a step after the last: what has no dependency of its own would be made, and taken away, side by side. */
  private then(step: Construct): void {
    const last = this.steps.at(-1);
    if (last !== undefined) step.node.addDependency(last);
    this.steps.push(step);
  }

  private identity(
    { identity, namespace, pods }: Component,
    cluster: ComponentInstallationProps['madeCluster'],
    environment: Environment,
  ): WorkloadIdentity | undefined {
    if (identity?.permissions === undefined) return undefined;
    const made = new WorkloadIdentity(this, 'Identity', {
      environment,
      cluster,
      serviceAccount: {
        namespace: namespace.name,
        name: identity.serviceAccount,
        daemonSet: pods?.kind === 'daemonset',
      },
      permissions: identity.permissions(environment),
    });
    made.associate();
    return made;
  }
}
