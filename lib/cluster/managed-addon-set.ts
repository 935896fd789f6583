import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import { addonVersionIn } from '../config/addon-version';
import type { Environment } from '../config/schema';
import { WorkloadIdentity } from '../identity/workload-identity';
import type { Place } from './capacity/capacity';
import { addonsOf } from './managed-addons';
import type { AddonWorkload, ManagedAddon } from './managed-addons/managed-addon';

export interface ManagedAddonSetProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
}

/** Installs the managed add-ons of an environment: pinned, with their AWS identities, in an order that works. */
export class ManagedAddonSet extends Construct {
  private readonly beforeNodes: eks.CfnAddon[] = [];
  private readonly afterNodes: { readonly addon: ManagedAddon; readonly installed: eks.CfnAddon }[] = [];

  constructor(scope: Construct, id: string, props: ManagedAddonSetProps) {
    super(scope, id);
    const { environment, cluster } = props;
    for (const addon of addonsOf(environment)) {
      const installed = new eks.CfnAddon(this, addon.name, {
        clusterName: cluster.clusterName,
        addonName: addon.name,
        ...pinned(addon, environment),
        resolveConflicts: 'OVERWRITE',
      });
      if (addon.order === 'before-nodes') this.beforeNodes.push(installed);
      else this.afterNodes.push({ addon, installed });
      if (addon.identity === undefined) continue;
      const { serviceAccount, permissions } = addon.identity;
      const identity = new WorkloadIdentity(this, `${addon.name}-identity`, {
        environment,
        cluster,
        serviceAccount,
        permissions: permissions(environment),
      });
      if (identity.kind === 'irsa') installed.serviceAccountRoleArn = identity.role.roleArn;
      else {
        installed.podIdentityAssociations = [{ serviceAccount: serviceAccount.name, roleArn: identity.role.roleArn }];
      }
    }
  }

  /**
   * Makes capacity wait for networking and credentials, and everything else wait for the capacity that takes its pods.
   *
   * A pod lands on Fargate only when the profile is there before it. Profiles for other namespaces keep no add-on waiting.
   */
  surround(places: readonly Place[]): void {
    for (const { resource } of places) resource.node.addDependency(...this.beforeNodes);
    const namespaces = [ADDON_NAMESPACE, ...this.afterNodes.flatMap(({ addon }) => addon.workloads.map(namespaceOf))];
    const taking = places.filter(({ takes }) => namespaces.some(takes)).map(({ resource }) => resource);
    for (const { installed } of this.afterNodes) installed.node.addDependency(...this.beforeNodes, ...taking);
  }

  /** Makes everything that needs nodes wait for one more thing. */
  waitFor(dependency: Construct): void {
    for (const { installed } of this.afterNodes) installed.node.addDependency(dependency);
  }
}

/** Where add-ons live that name no workload. */
const ADDON_NAMESPACE = 'kube-system';

const namespaceOf = ({ namespace }: AddonWorkload) => namespace;

/** Version and configuration: the matrix’s version, unless the operator names another. */
function pinned(
  { name, configuration }: ManagedAddon,
  environment: Environment,
): Pick<eks.CfnAddonProps, 'addonVersion' | 'configurationValues'> {
  const values = configuration?.(environment) ?? {};
  return {
    addonVersion: addonVersionIn(environment, name),
    ...(Object.keys(values).length === 0 ? {} : { configurationValues: JSON.stringify(values) }),
  };
}
