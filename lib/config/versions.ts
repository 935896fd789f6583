/** Kubernetes minors that EKS still runs and the platform knows, oldest first. */
export const KUBERNETES_VERSIONS = ['1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The Lambda layers with kubectl and Helm that exist on npm and that the platform depends on. */
export const KUBECTL_LAYERS = ['v31', 'v34', 'v36'] as const;
export type KubectlLayer = (typeof KUBECTL_LAYERS)[number];

/** EKS managed add-ons that the platform can install. */
export const MANAGED_ADDONS = [
  'vpc-cni',
  'kube-proxy',
  'eks-pod-identity-agent',
  'coredns',
  'aws-ebs-csi-driver',
  'metrics-server',
  'eks-node-monitoring-agent',
  'amazon-cloudwatch-observability',
  'aws-secrets-store-csi-driver-provider',
] as const;
export type ManagedAddonName = (typeof MANAGED_ADDONS)[number];

/** Add-ons without which a cluster still works. */
export const OPTIONAL_ADDONS = [
  'aws-ebs-csi-driver',
  'metrics-server',
  'eks-node-monitoring-agent',
  'amazon-cloudwatch-observability',
  'aws-secrets-store-csi-driver-provider',
] as const satisfies readonly ManagedAddonName[];

/** What is known of one Kubernetes minor on EKS. Dates are days in UTC, `YYYY-MM-DD`. */
export interface KubernetesRelease {
  /** Day whose first moment ends standard support: extended support, at six times the price, begins. */
  readonly standardSupportEnds: string;
  /** Day on which extended support ends: from then on EKS upgrades the control plane by itself. */
  readonly extendedSupportEnds: string;
  readonly kubectlLayer: KubectlLayer;
  readonly addons: Readonly<Record<ManagedAddonName, string>>;
}

const FOR_EVERY_MINOR = {
  'vpc-cni': 'v1.22.4-eksbuild.3',
  'eks-pod-identity-agent': 'v1.3.10-eksbuild.3',
  'eks-node-monitoring-agent': 'v1.7.2-eksbuild.1',
  'amazon-cloudwatch-observability': 'v6.7.0-eksbuild.1',
};

/**
 * The version matrix: one row for each Kubernetes minor.
 *
 * Dates: Amazon EKS User Guide, "Understand the Kubernetes version lifecycle on EKS". Add-on versions: each was running,
 * or listed by DescribeAddonVersions, on a cluster of that minor between June and October 2026, and is the service's
 * default where that could be seen; the node monitoring agent publishes one build for all minors and was seen on 1.36.
 * `aws eks describe-addon-versions --kubernetes-version <minor>` shows newer ones; `addons.versions` in an environment
 * overrides a single one.
 */
export const RELEASES: Readonly<Record<KubernetesVersion, KubernetesRelease>> = {
  '1.31': {
    standardSupportEnds: '2025-11-26',
    extendedSupportEnds: '2026-11-26',
    kubectlLayer: 'v31',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.31.14-eksbuild.36',
      coredns: 'v1.11.4-eksbuild.60',
      'aws-ebs-csi-driver': 'v1.63.1-eksbuild.1',
      'metrics-server': 'v0.8.1-eksbuild.14',
      'aws-secrets-store-csi-driver-provider': 'v3.1.2-eksbuild.1',
    },
  },
  '1.32': {
    standardSupportEnds: '2026-03-23',
    extendedSupportEnds: '2027-03-23',
    kubectlLayer: 'v31',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.32.13-eksbuild.32',
      coredns: 'v1.11.4-eksbuild.60',
      'aws-ebs-csi-driver': 'v1.63.1-eksbuild.1',
      'metrics-server': 'v0.8.1-eksbuild.14',
      'aws-secrets-store-csi-driver-provider': 'v3.1.2-eksbuild.1',
    },
  },
  '1.33': {
    standardSupportEnds: '2026-07-29',
    extendedSupportEnds: '2027-07-29',
    kubectlLayer: 'v34',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.33.10-eksbuild.29',
      coredns: 'v1.12.4-eksbuild.38',
      'aws-ebs-csi-driver': 'v1.66.0-eksbuild.1',
      'metrics-server': 'v0.8.1-eksbuild.14',
      'aws-secrets-store-csi-driver-provider': 'v3.1.1-eksbuild.1',
    },
  },
  '1.34': {
    standardSupportEnds: '2026-12-02',
    extendedSupportEnds: '2027-12-02',
    kubectlLayer: 'v34',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.34.6-eksbuild.29',
      coredns: 'v1.12.4-eksbuild.38',
      'aws-ebs-csi-driver': 'v1.66.0-eksbuild.1',
      'metrics-server': 'v0.9.0-eksbuild.11',
      'aws-secrets-store-csi-driver-provider': 'v3.1.1-eksbuild.1',
    },
  },
  '1.35': {
    standardSupportEnds: '2027-03-27',
    extendedSupportEnds: '2028-03-27',
    kubectlLayer: 'v34',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.35.3-eksbuild.29',
      coredns: 'v1.13.2-eksbuild.31',
      'aws-ebs-csi-driver': 'v1.66.0-eksbuild.1',
      'metrics-server': 'v0.9.0-eksbuild.11',
      'eks-node-monitoring-agent': 'v1.6.5-eksbuild.1',
      'aws-secrets-store-csi-driver-provider': 'v3.1.3-eksbuild.1',
    },
  },
  '1.36': {
    standardSupportEnds: '2027-08-02',
    extendedSupportEnds: '2028-08-02',
    kubectlLayer: 'v36',
    addons: {
      ...FOR_EVERY_MINOR,
      'kube-proxy': 'v1.36.0-eksbuild.25',
      coredns: 'v1.14.3-eksbuild.23',
      'aws-ebs-csi-driver': 'v1.66.0-eksbuild.1',
      'metrics-server': 'v0.9.0-eksbuild.11',
      'aws-secrets-store-csi-driver-provider': 'v3.1.3-eksbuild.1',
    },
  },
};

/** Kubernetes minor of the kubectl in each layer. */
export const KUBECTL_MINOR: Readonly<Record<KubectlLayer, number>> = { v31: 31, v34: 34, v36: 36 };

/** The minor as a number: 36 for `1.36`. */
export const minorOf = (version: KubernetesVersion): number => Number(version.split('.')[1]);

export const kubectlLayerFor = (version: KubernetesVersion): KubectlLayer => RELEASES[version].kubectlLayer;
