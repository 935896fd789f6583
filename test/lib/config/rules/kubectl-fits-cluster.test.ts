import { kubectlFitsCluster } from '../../../../lib/config/rules/kubectl-fits-cluster';
import { KUBERNETES_VERSIONS, type KubectlLayer, type KubernetesVersion } from '../../../../lib/config/versions';
import { withCluster } from '../../../support/configuration';

describe('kubectl-fits-cluster', () => {
  it.each(KUBERNETES_VERSIONS)('leaves the choice for %s to the matrix when no layer is named', (version) => {
    expect(kubectlFitsCluster.check(withCluster({ version }))).toEqual([]);
  });

  it.each<[KubectlLayer, KubernetesVersion]>([
    ['v31', '1.31'],
    ['v31', '1.32'],
    ['v34', '1.33'],
    ['v34', '1.34'],
    ['v34', '1.35'],
    ['v36', '1.35'],
    ['v36', '1.36'],
  ])('accepts layer %s for Kubernetes %s', (kubectlLayer, version) => {
    expect(kubectlFitsCluster.check(withCluster({ version, kubectlLayer }))).toEqual([]);
  });

  it.each<[KubectlLayer, KubernetesVersion, number, KubectlLayer]>([
    ['v31', '1.33', 2, 'v34'],
    ['v31', '1.36', 5, 'v36'],
    ['v34', '1.32', 2, 'v31'],
    ['v34', '1.36', 2, 'v36'],
    ['v36', '1.34', 2, 'v34'],
    ['v36', '1.31', 5, 'v31'],
  ])('refuses layer %s for Kubernetes %s', (kubectlLayer, version, skew, fitting) => {
    expect(kubectlFitsCluster.check(withCluster({ version, kubectlLayer }))).toEqual([
      {
        path: 'cluster.kubectlLayer',
        value: kubectlLayer,
        rule: `must be within one minor of Kubernetes ${version}; this one is ${String(skew)} away`,
        fix: `write "${fitting}", or leave it out`,
      },
    ]);
  });
});
