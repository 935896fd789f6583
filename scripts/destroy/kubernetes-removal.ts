import { DEPLOYMENT } from '../kubernetes/kinds';
import type { Kubernetes } from '../kubernetes/kubernetes';
import { nameOf, type KubernetesObject } from '../kubernetes/kubernetes-object';
import { controllerOf } from './finalizers';
import type { How } from './how';
import type { Outcome, Stuck } from './outcome';
import { waitUntilGone } from './wait-until-gone';

/** How long what has lost its finalizers may still take. */
const AFTERWARDS = 60_000;

/**
 * Deletes objects, waits until their controllers let them go, and names those that do not and whom they wait for.
 *
 * @param list the objects that are to go, as they stand now
 */
export async function removeObjects(
  kubernetes: Kubernetes,
  list: () => Promise<readonly KubernetesObject[]>,
  how: How,
): Promise<Outcome> {
  const seen = new Set<string>();
  const look = async () => {
    const standing = await list();
    for (const object of standing.filter(({ metadata }) => metadata.deletionTimestamp === undefined)) {
      if (!seen.has(nameOf(object))) how.say(`  delete ${nameOf(object)}`);
      await kubernetes.delete(object);
    }
    standing.forEach((object) => seen.add(nameOf(object)));
    return standing;
  };
  let left = await waitUntilGone(look, nameOf, how);
  const freed: string[] = [];
  if (left.length > 0 && how.removeFinalizers) {
    for (const object of left) {
      await kubernetes.patch(object, { metadata: { finalizers: null } });
      freed.push(`took ${object.metadata.finalizers.join(', ')} off ${nameOf(object)}`);
    }
    left = await waitUntilGone(look, nameOf, { ...how, patience: Math.min(AFTERWARDS, how.patience) });
  }
  const names = new Set(left.map(nameOf));
  return {
    did: [...freed, ...[...seen].filter((name) => !names.has(name)).map((name) => `deleted ${name}`)],
    stuck: left.length === 0 ? [] : await explained(kubernetes, left),
  };
}

async function explained(kubernetes: Kubernetes, left: readonly KubernetesObject[]): Promise<Stuck[]> {
  const deployments = await kubernetes.list(DEPLOYMENT);
  const isRunning = (controller: string): boolean =>
    deployments.some(
      ({ metadata, status }) =>
        (metadata.name === controller || metadata.labels['app.kubernetes.io/name'] === controller) &&
        Number(status['availableReplicas'] ?? 0) > 0,
    );
  const sentence = (finalizer: string): string => {
    const controller = controllerOf(finalizer);
    if (controller === undefined) return `its finalizer ${finalizer} stays, and nobody here knows whose it is`;
    if (!controller.isDeployment) return `its finalizer ${finalizer} stays: ${controller.name}`;
    const state = isRunning(controller.name) ? 'is running: its log says why' : 'is not running';
    return `its finalizer ${finalizer} is taken off by ${controller.name}, which ${state}`;
  };
  return left.map((object) => {
    const { finalizers } = object.metadata;
    return {
      what: nameOf(object),
      why: finalizers.length === 0 ? 'somebody makes it anew' : finalizers.map(sentence).join('; '),
      next:
        finalizers.length === 0
          ? 'stop who makes it, then run the command again'
          : 'mend the controller and run the command again, or add --remove-finalizers',
    };
  });
}
