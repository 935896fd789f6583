import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';

/** The cluster as the Eks stack gives it, and the function that installs into it. */
export interface InstalledCluster {
  readonly cluster: eks.ICluster;
  readonly kubectlProvider: eks.IKubectlProvider;
}

/**
 * The cluster as later stacks install into it: through the function of the Eks stack. The construct of that stack knows none,
 * because it would have put the function into subnets without a way out.
 */
export const installable = (scope: Construct, { cluster, kubectlProvider }: InstalledCluster): eks.ICluster =>
  eks.Cluster.fromClusterAttributes(scope, 'Cluster', {
    clusterName: cluster.clusterName,
    kubectlProvider,
    // Objects are deleted with the step that made them. Pruning by label would also delete a namespace with all that is in it.
    prune: false,
  });
