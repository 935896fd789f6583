import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { inThisPartition } from '../identity/in-this-partition';

export interface NamespaceAccessProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
}

const POLICIES = { editors: 'AmazonEKSEditPolicy', viewers: 'AmazonEKSViewPolicy' } as const;
type Kind = keyof typeof POLICIES;

/** The namespaces in which a principal has a kind of access. */
const namespacesFor = ({ namespaces }: Environment, kind: Kind, principal: string): string[] =>
  namespaces.filter((namespace) => namespace[kind].includes(principal)).map(({ name }) => name);

/** Whoever has access to some namespace, each once. */
const principalsOf = ({ namespaces }: Environment): string[] => [
  ...new Set(namespaces.flatMap(({ editors, viewers }) => [...editors, ...viewers])),
];

/**
 * Access to single namespaces: EKS has one access entry for each principal, which holds everything that the principal may do in
 * all of them.
 */
export class NamespaceAccess extends Construct {
  constructor(scope: Construct, id: string, props: NamespaceAccessProps) {
    super(scope, id);
    const { environment, cluster } = props;
    for (const principal of principalsOf(environment)) {
      const accessPolicies = (['editors', 'viewers'] as const).flatMap((kind) => {
        const namespaces = namespacesFor(environment, kind, principal);
        return namespaces.length === 0
          ? []
          : [
              eks.AccessPolicy.fromAccessPolicyName(POLICIES[kind], {
                accessScopeType: eks.AccessScopeType.NAMESPACE,
                namespaces,
              }),
            ];
      });
      new eks.AccessEntry(this, principal.slice(principal.indexOf('iam::') + 5).replaceAll(/[:/]/g, '-'), {
        cluster,
        principal: inThisPartition(principal),
        accessPolicies,
      });
    }
  }
}
