import type { Environment } from '../config/schema';

/** A Kubernetes service account that needs AWS permissions. */
export interface ServiceAccount {
  readonly namespace: string;
  readonly name: string;
  /** Whether its pods are a DaemonSet: those never run on Fargate. */
  readonly daemonSet?: boolean;
}

/** Whether the pods of a namespace land on Fargate. A profile with labels takes only some of them: not the platform’s. */
export const runsOnFargate = ({ capacity }: Pick<Environment, 'capacity'>, namespace: string): boolean =>
  capacity.some(
    (item) =>
      item.kind === 'fargate-profile' && item.namespaces.includes(namespace) && Object.keys(item.labels).length === 0,
  );

/** How pods of a service account get their AWS permissions. */
export const identityKind = (
  environment: Pick<Environment, 'capacity' | 'cluster'>,
  { namespace, daemonSet = false }: ServiceAccount,
): 'pod-identity' | 'irsa' =>
  environment.cluster.workloadIdentity === 'irsa' || (!daemonSet && runsOnFargate(environment, namespace))
    ? 'irsa'
    : 'pod-identity';
