import { CRON_JOB, DAEMON_SET, DEPLOYMENT, JOB, REPLICA_SET, STATEFUL_SET } from '../kubernetes/kinds';
import type { Kubernetes } from '../kubernetes/kubernetes';
import { nameOf, type Kind, type KubernetesObject } from '../kubernetes/kubernetes-object';
import type { How } from './how';
import type { Outcome } from './outcome';

/** What makes pods, and how it stops making them without losing what it is. */
const STOP: readonly (readonly [Kind, object | 'delete'])[] = [
  [DEPLOYMENT, { spec: { replicas: 0 } }],
  [STATEFUL_SET, { spec: { replicas: 0 } }],
  [REPLICA_SET, { spec: { replicas: 0 } }],
  [CRON_JOB, { spec: { suspend: true } }],
  // These two cannot be told to make none.
  [DAEMON_SET, 'delete'],
  [JOB, 'delete'],
];

/**
 * Stops what has made some pods, up to whoever owns the owner, and then the pods themselves. An operator’s own kind of
 * object is not touched: who it is, and what else it holds, is not known here.
 */
export async function stopOwners(
  kubernetes: Kubernetes,
  pods: readonly KubernetesObject[],
  { say }: Pick<How, 'say'>,
): Promise<Outcome> {
  if (pods.length === 0) return { did: [], stuck: [] };
  const did: string[] = [];
  let owned = pods;
  while (owned.length > 0) {
    const owners = await ownersOf(kubernetes, owned);
    for (const { object, how } of owners) {
      await (how === 'delete' ? kubernetes.delete(object) : kubernetes.patch(object, how));
      did.push(`stopped ${nameOf(object)}`);
      say(`  stop ${nameOf(object)}`);
    }
    owned = owners.map(({ object }) => object);
  }
  for (const pod of pods) {
    await kubernetes.delete(pod);
    did.push(`deleted ${nameOf(pod)}`);
  }
  return { did, stuck: [] };
}

async function ownersOf(kubernetes: Kubernetes, owned: readonly KubernetesObject[]) {
  const found: { object: KubernetesObject; how: object | 'delete' }[] = [];
  for (const [kind, how] of STOP) {
    const names = new Set(
      owned.flatMap(({ metadata: { namespace, ownerReferences } }) =>
        ownerReferences
          .filter((owner) => owner.controller && owner.kind === kind.kind && isIn(owner.apiVersion, kind))
          .map(({ name }) => `${kind.kind} ${namespace ?? ''}/${name}`),
      ),
    );
    if (names.size === 0) continue;
    const objects = await kubernetes.list(kind);
    found.push(...objects.filter((object) => names.has(nameOf(object))).map((object) => ({ object, how })));
  }
  return found;
}

const isIn = (apiVersion: string, { group }: Kind): boolean => apiVersion.startsWith(`${group}/`);
