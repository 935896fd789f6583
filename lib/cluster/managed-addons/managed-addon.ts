import type { Environment } from '../../config/schema';
import type { ManagedAddonName } from '../../config/versions';
import type { ServiceAccount } from '../../identity/identity-kind';
import type { Permissions } from '../../identity/permission';
import type { NamedPort } from '../../network/ports';

/** A workload of an add-on, for the alarm that watches its pods. */
export interface AddonWorkload {
  readonly kind: 'deployment' | 'daemonset';
  readonly namespace: string;
  readonly name: string;
}

/** One EKS managed add-on, as data: everything that the platform derives from it is derived elsewhere. */
export interface ManagedAddon {
  readonly name: ManagedAddonName;
  /** What it does, in a few words. */
  readonly purpose: string;
  /** `before-nodes`: nodes are not ready without it. `after-nodes`: it is not healthy without nodes. */
  readonly order: 'before-nodes' | 'after-nodes';
  /** Whether it has a place to run, and something to do, on the capacity of the environment. */
  readonly runsOn: (environment: Environment) => boolean;
  /** Configuration values, in the add-on’s own schema; EKS refuses keys that it does not know. */
  readonly configuration?: (environment: Environment) => object;
  /** AWS permissions of one service account, by purpose. */
  readonly identity?: {
    readonly serviceAccount: ServiceAccount;
    readonly permissions: (environment: Environment) => Permissions;
  };
  readonly ports: readonly NamedPort[];
  readonly workloads: readonly AddonWorkload[];
}
