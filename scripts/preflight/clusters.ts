import { outcomes } from '../../lib/compliance/template';
import { literal } from './pseudo-parameters';
import { referred } from './referred';
import { resourcesOf, type TargetResource } from './resources';
import type { Target } from './target';

/** A cluster of a template and the Kubernetes minor that it says: `1.36`. */
export interface VersionedCluster {
  readonly name: string;
  readonly version: string;
  readonly supportType: string | undefined;
}

/** The cluster that a resource is; undefined for another resource, and where EKS chooses the version. */
function clusterIn({ type, logicalId, properties }: TargetResource, target: Target): VersionedCluster | undefined {
  const version = literal(properties['Version'], target);
  if (type !== 'AWS::EKS::Cluster' || version === undefined) return undefined;
  const [supportType] = outcomes(properties, 'UpgradePolicy', 'SupportType');
  const name = literal(properties['Name'], target) ?? logicalId;
  return { name, version, supportType: literal(supportType, target) };
}

/** The clusters of a target. */
export const clustersOf = (target: Target): VersionedCluster[] =>
  resourcesOf(target, 'AWS::EKS::Cluster').flatMap((resource) => clusterIn(resource, target) ?? []);

/** The cluster that a resource belongs to, by its `ClusterName`. */
export function clusterOf({ properties, stack }: TargetResource, target: Target): VersionedCluster | undefined {
  const owner = referred(properties['ClusterName'], stack, target);
  if (owner !== undefined) return clusterIn(owner, target);
  const name = literal(properties['ClusterName'], target);
  return name === undefined ? undefined : clustersOf(target).find((cluster) => cluster.name === name);
}
