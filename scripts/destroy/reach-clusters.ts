import { describeCluster, openKubernetes } from '../kubernetes/open-kubernetes';
import { RefusedByKubernetesError, UnreachableKubernetesError } from '../kubernetes/errors';
import type { Kubernetes } from '../kubernetes/kubernetes';
import { Failure } from '../terminal/failure';
import type { Place } from './place';
import type { LiveCluster } from './protections';

/** A cluster whose API server answers. */
export interface ReachedCluster {
  readonly name: string;
  readonly region: string;
  readonly kubernetes: Kubernetes;
}

/** The clusters of an environment that stand. */
export async function liveClusters(places: readonly Place[]): Promise<LiveCluster[]> {
  const found: LiveCluster[] = [];
  for (const { aws, region, clusters } of places) {
    for (const name of clusters) {
      const described = await describeCluster(aws, name);
      if (described !== undefined) found.push({ name, region, described });
    }
  }
  return found;
}

/** Nobody can ask the controllers in a cluster to clean up. */
export class ClusterOutOfReachError extends Failure {
  override readonly name = 'ClusterOutOfReachError';

  constructor({ name, region }: LiveCluster, cause: Failure) {
    const isRefused = cause instanceof RefusedByKubernetesError;
    const fix = isRefused
      ? 'Name your role in cluster.admins and deploy, or use credentials that are let in.'
      : 'A private API answers from inside its VPC, or through a VPN: run the command there.';
    super(
      `The Kubernetes API of ${name} in ${region} cannot be used: ${cause.message}\n${fix}\n` +
        `Or add --without-kubernetes: then load balancers, nodes and interfaces are deleted by their tags, but volumes of claims stay, ` +
        `and controllers that still run may make anew what was deleted. Nothing was done.`,
      { cause },
    );
  }
}

/**
 * Opens the API of every cluster that stands.
 *
 * @param open a seam for tests: opens one API
 * @throws ClusterOutOfReachError for the first that does not answer, or lets nobody in
 */
export async function reachClusters(
  clusters: readonly LiveCluster[],
  places: readonly Place[],
  open = openKubernetes,
): Promise<ReachedCluster[]> {
  const reached: ReachedCluster[] = [];
  for (const cluster of clusters) {
    const place = places.find(({ region }) => region === cluster.region);
    // A cluster that is being made, or has failed to be, has no API server yet.
    if (place === undefined || cluster.described.endpoint === undefined) continue;
    const kubernetes = open(place.aws, cluster.described);
    try {
      await kubernetes.ping();
    } catch (error) {
      if (!(error instanceof UnreachableKubernetesError || error instanceof RefusedByKubernetesError)) throw error;
      throw new ClusterOutOfReachError(cluster, error);
    }
    reached.push({ name: cluster.name, region: cluster.region, kubernetes });
  }
  return reached;
}
