import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { RELEASES } from '../config/versions';
import { WorkloadIdentity } from '../identity/workload-identity';
import { addonsOf } from './managed-addons';
import type { ManagedAddon } from './managed-addons/managed-addon';

export interface ManagedAddonSetProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
}

/** Installs the managed add-ons of an environment: pinned, with their AWS identities, in an order that works. */
export class ManagedAddonSet extends Construct {
  private readonly beforeNodes: eks.CfnAddon[] = [];
  private readonly afterNodes: eks.CfnAddon[] = [];

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
      (addon.order === 'before-nodes' ? this.beforeNodes : this.afterNodes).push(installed);
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

  /** Makes capacity wait for networking and credentials, and everything else wait for capacity. */
  surround(capacity: readonly Construct[]): void {
    for (const nodes of capacity) nodes.node.addDependency(...this.beforeNodes);
    for (const addon of this.afterNodes) addon.node.addDependency(...this.beforeNodes, ...capacity);
  }

  /** Makes everything that needs nodes wait for one more thing. */
  waitFor(dependency: Construct): void {
    for (const addon of this.afterNodes) addon.node.addDependency(dependency);
  }
}

/** Version and configuration: the matrix’s version, unless the operator names another. */
function pinned(
  { name, configuration }: ManagedAddon,
  environment: Environment,
): Pick<eks.CfnAddonProps, 'addonVersion' | 'configurationValues'> {
  const values = configuration?.(environment) ?? {};
  return {
    addonVersion: environment.addons.versions[name] ?? RELEASES[environment.cluster.version].addons[name],
    ...(Object.keys(values).length === 0 ? {} : { configurationValues: JSON.stringify(values) }),
  };
}
