import { addonsOf } from '../../lib/cluster/managed-addons';
import type { ManagedAddon } from '../../lib/cluster/managed-addons/managed-addon';
import { addonVersionIn } from '../../lib/config/addon-version';
import type { Environment } from '../../lib/config/schema';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../lib/config/versions';

/** An add-on of the configuration, with the version that it has at some Kubernetes minor. */
export interface TargetAddon extends Pick<ManagedAddon, 'name' | 'order'> {
  readonly version: string;
  /** Whether the operator names the version, so that it stays the same at every minor. */
  readonly isPinned: boolean;
}

export const isInMatrix = (version: string): version is KubernetesVersion =>
  KUBERNETES_VERSIONS.some((known) => known === version);

/** The add-ons that the configuration installs at a Kubernetes minor; none for one that the matrix does not know. */
export function targetAddons(environment: Environment, version: string): TargetAddon[] {
  if (!isInMatrix(version)) return [];
  const upgraded = { ...environment, cluster: { ...environment.cluster, version } };
  return addonsOf(upgraded).map(({ name, order }) => ({
    name,
    order,
    version: addonVersionIn(upgraded, name),
    isPinned: environment.addons.versions[name] !== undefined,
  }));
}
