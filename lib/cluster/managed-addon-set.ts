import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { RELEASES } from '../config/versions';
import { WorkloadIdentity } from '../identity/workload-identity';
import { addonsOf } from './managed-addons';
import type { ManagedAddon } from './managed-addons/managed-addon';

export interface ManagedAddonSetProps {
  readonly environment: Environment;
  readonly cluster: eks.Cluster;
}

/** Installs the managed add-ons of an environment: pinned, with their AWS identities, in an order that works. */
export class ManagedAddonSet extends Construct {
  private readonly beforeNodes: eks.CfnAddon[] = [];
  private readonly afterNodes: eks.CfnAddon[] = [];
  private readonly props: ManagedAddonSetProps;

  constructor(scope: Construct, id: string, props: ManagedAddonSetProps) {
    super(scope, id);
    this.props = props;
    for (const addon of addonsOf(props.environment)) {
      (addon.order === 'before-nodes' ? this.beforeNodes : this.afterNodes).push(this.install(addon));
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

  private install({ name, configuration, identity }: ManagedAddon): eks.CfnAddon {
    const { environment, cluster } = this.props;
    const values = configuration?.(environment) ?? {};
    return new eks.CfnAddon(this, name, {
      clusterName: cluster.clusterName,
      addonName: name,
      addonVersion: environment.addons.versions[name] ?? RELEASES[environment.cluster.version].addons[name],
      resolveConflicts: 'OVERWRITE',
      ...(Object.keys(values).length === 0 ? {} : { configurationValues: JSON.stringify(values) }),
      ...(identity === undefined ? {} : this.identify(name, identity)),
    });
  }

  private identify(name: string, { serviceAccount, permissions }: NonNullable<ManagedAddon['identity']>) {
    const { environment, cluster } = this.props;
    const { role, kind } = new WorkloadIdentity(this, `${name}-identity`, {
      environment,
      cluster,
      serviceAccount,
      permissions: permissions(environment),
    });
    return kind === 'irsa'
      ? { serviceAccountRoleArn: role.roleArn }
      : { podIdentityAssociations: [{ serviceAccount: serviceAccount.name, roleArn: role.roleArn }] };
  }
}
