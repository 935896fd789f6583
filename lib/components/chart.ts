import type { Environment } from '../config/schema';
import type { KubernetesVersion } from '../config/versions';
import type { ClusterFacts } from './cluster-facts';

/** A container image that a chart’s pods run. */
export interface Image {
  /** Without a tag: `public.ecr.aws/eks/aws-load-balancer-controller`. */
  readonly repository: string;
  readonly tag: string;
  /** The only minor of Kubernetes that it runs on. Absent: it runs on all. */
  readonly kubernetes?: KubernetesVersion;
  /** The values with which the chart takes the image from another repository. */
  readonly from: (repository: string) => object;
}

/** What a chart’s values are made from. */
export interface ValueFacts extends ClusterFacts {
  /** Annotations that join the service account to its AWS role: none with Pod Identity. */
  readonly roleAnnotations: Readonly<Record<string, string>>;
}

/** A Helm chart, pinned, and the values that the platform gives it. */
export interface Chart {
  /** Last part of its address: `external-dns`. */
  readonly name: string;
  /** `https://` or `oci://`; an OCI address names the chart too, as `helm pull` takes it. */
  readonly repository: string;
  readonly version: string;
  /** Every image that its pods run: what a private cluster must mirror. */
  readonly images: readonly Image[];
  /** Values for the keys that the platform sets; the chart’s defaults are the rest. */
  readonly values: (facts: ValueFacts) => object;
  /**
   * Values that an operator may not set, with the reason: paths in dots, and everything below them. What the platform derives
   * something else from, and what keeps the pods safe, stands here.
   */
  readonly guarded: Readonly<Record<string, string>>;
  /** Minutes that its pods may take to become ready. Default: 10; the function that installs it ends after 15. */
  readonly timeoutMinutes?: number;
}

/** The images that run in an environment. */
export const imagesIn = ({ cluster: { version } }: Environment, { images }: Pick<Chart, 'images'>): readonly Image[] =>
  images.filter(({ kubernetes = version }) => kubernetes === version);
