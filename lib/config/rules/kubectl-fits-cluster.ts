import { KUBECTL_MINOR, kubectlLayerFor, minorOf } from '../versions';
import type { Rule } from './rule';

export const kubectlFitsCluster: Rule = {
  id: 'kubectl-fits-cluster',
  requirement: 'A kubectl layer that is named is at most one minor older or newer than the cluster.',
  check({ cluster: { version, kubectlLayer } }) {
    if (kubectlLayer === undefined) return [];
    const skew = Math.abs(KUBECTL_MINOR[kubectlLayer] - minorOf(version));
    return skew <= 1
      ? []
      : [
          {
            path: 'cluster.kubectlLayer',
            value: kubectlLayer,
            rule: `must be within one minor of Kubernetes ${version}; this one is ${String(skew)} away`,
            fix: `write "${kubectlLayerFor(version)}", or leave it out`,
          },
        ];
  },
};
