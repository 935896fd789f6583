import manifest from '../../../package.json';
import { addonVersion } from '../../../lib/config/formats';
import {
  KUBECTL_LAYERS,
  KUBECTL_MINOR,
  kubectlLayerFor,
  KUBERNETES_VERSIONS,
  MANAGED_ADDONS,
  minorOf,
  OPTIONAL_ADDONS,
  RELEASES,
} from '../../../lib/config/versions';

const dependencies: Readonly<Record<string, string>> = manifest.dependencies;

describe('the version matrix', () => {
  it('has a row for every minor from 1.31 to 1.36, oldest first', () => {
    expect(KUBERNETES_VERSIONS).toEqual(['1.31', '1.32', '1.33', '1.34', '1.35', '1.36']);
    expect(Object.keys(RELEASES)).toEqual([...KUBERNETES_VERSIONS]);
    expect(KUBERNETES_VERSIONS.map(minorOf)).toEqual([31, 32, 33, 34, 35, 36]);
  });

  it('uses every kubectl layer, each for the minors that were decided', () => {
    expect(KUBERNETES_VERSIONS.map(kubectlLayerFor)).toEqual(['v31', 'v31', 'v34', 'v34', 'v34', 'v36']);
    expect(new Set(KUBERNETES_VERSIONS.map(kubectlLayerFor))).toEqual(new Set(KUBECTL_LAYERS));
  });

  it.each(KUBECTL_LAYERS)('depends on exactly one version of the package of layer %s', (layer) => {
    expect(dependencies[`@aws-cdk/lambda-layer-kubectl-${layer}`]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(`v${String(KUBECTL_MINOR[layer])}`).toBe(layer);
  });

  it('depends on no kubectl layer that it does not use', () => {
    const packages = Object.keys(dependencies).filter((name) => name.startsWith('@aws-cdk/lambda-layer-kubectl-'));
    expect(packages.sort()).toEqual(KUBECTL_LAYERS.map((layer) => `@aws-cdk/lambda-layer-kubectl-${layer}`).sort());
  });

  it('lets operators leave out only add-ons that it knows, and none that networking needs', () => {
    const needed = MANAGED_ADDONS.filter((addon) => !OPTIONAL_ADDONS.some((optional) => optional === addon));
    expect(needed).toEqual(['vpc-cni', 'kube-proxy', 'eks-pod-identity-agent', 'coredns']);
  });

  it('lets every end of support follow that of the minor before', () => {
    const ends = KUBERNETES_VERSIONS.map((version) => RELEASES[version]);
    expect(ends.map(({ standardSupportEnds }) => standardSupportEnds)).toEqual(
      ends.map(({ standardSupportEnds }) => standardSupportEnds).sort(),
    );
    expect(ends.map(({ extendedSupportEnds }) => extendedSupportEnds)).toEqual(
      ends.map(({ extendedSupportEnds }) => extendedSupportEnds).sort(),
    );
  });
});

describe.each(KUBERNETES_VERSIONS)('the row of %s', (version) => {
  const { standardSupportEnds, extendedSupportEnds, kubectlLayer, addons } = RELEASES[version];

  it('has real dates, extended support ending a year after standard support', () => {
    expect(new Date(`${standardSupportEnds}T00:00:00Z`).toISOString().slice(0, 10)).toBe(standardSupportEnds);
    const [year, ...day] = standardSupportEnds.split('-');
    expect(extendedSupportEnds).toBe([Number(year) + 1, ...day].join('-'));
  });

  it('has a kubectl within one minor', () => {
    expect(Math.abs(KUBECTL_MINOR[kubectlLayer] - minorOf(version))).toBeLessThanOrEqual(1);
  });

  it('has a version of every add-on, in the shape that EKS takes', () => {
    expect(Object.keys(addons).sort()).toEqual([...MANAGED_ADDONS].sort());
    expect(Object.values(addons).filter((addon) => !addonVersion.safeParse(addon).success)).toEqual([]);
  });

  it('has the kube-proxy of its own minor', () => {
    expect(addons['kube-proxy']).toMatch(new RegExp(`^v1\\.${String(minorOf(version))}\\.`));
  });
});
