import type { Environment } from './schema';
import { RELEASES, type ManagedAddonName } from './versions';

/** The version of an add-on in an environment: the matrix’s for its Kubernetes minor, unless the operator names another. */
export const addonVersionIn = ({ addons, cluster }: Environment, name: ManagedAddonName): string =>
  addons.versions[name] ?? RELEASES[cluster.version].addons[name];
