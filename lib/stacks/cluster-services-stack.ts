import type { Construct } from 'constructs';

import type { ClusterFacts } from '../components/cluster-facts';
import type { Component } from '../components/component';
import { Installation } from '../installation/installation';
import type { InstalledCluster } from '../installation/installed-cluster';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

export interface ClusterServicesStackProps extends PlatformStackProps, InstalledCluster {
  readonly components: readonly Component[];
  /** From the Vpc and Eks stacks. */
  readonly facts: Omit<ClusterFacts, 'environment'>;
}

/**
 * What other stacks and every workload rely on inside the cluster: load balancers, names, secrets, storage, nodes.
 *
 * Apart from the Eks stack, so that a chart that fails never rolls a cluster back.
 */
export class ClusterServicesStack extends PlatformStack {
  constructor(scope: Construct, props: ClusterServicesStackProps) {
    super(scope, 'ClusterServices', 'Inside the cluster: load balancers, names, secrets, storage, nodes', props);
    const { environment, cluster, kubectlProvider, components, facts } = props;
    new Installation(this, 'Components', {
      cluster,
      kubectlProvider,
      components,
      facts: { environment, ...facts },
    });
  }
}
