import type { Construct } from 'constructs';

import type { ClusterFacts } from '../components/cluster-facts';
import type { Component } from '../components/component';
import { Installation } from '../installation/installation';
import { installable, type InstalledCluster } from '../installation/installed-cluster';
import { NamespaceAccess } from '../namespaces/namespace-access';
import { WorkloadNamespaces } from '../namespaces/workload-namespaces';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface ClusterServicesStackProps extends PlatformStackProps, InstalledCluster {
  readonly components: readonly Component[];
  /** From the Vpc and Eks stacks. */
  readonly facts: Omit<ClusterFacts, 'environment'>;
}

/**
 * What other stacks and every workload rely on inside the cluster: load balancers, names, secrets, storage, nodes, namespaces.
 *
 * Apart from the Eks stack, so that a chart that fails never rolls a cluster back.
 */
export class ClusterServicesStack extends PlatformStack {
  constructor(scope: Construct, props: ClusterServicesStackProps) {
    super(
      scope,
      'ClusterServices',
      'Inside the cluster: load balancers, names, secrets, storage, nodes, namespaces',
      props,
    );
    const { environment, cluster: madeCluster, kubectlProvider, components, facts } = props;
    const cluster = installable(this, { cluster: madeCluster, kubectlProvider });
    new Installation(this, 'Components', { cluster, madeCluster, components, facts: { environment, ...facts } });
    new WorkloadNamespaces(this, 'Namespaces', { environment, cluster });
    new NamespaceAccess(this, 'NamespaceAccess', { environment, cluster: madeCluster });
  }
}
