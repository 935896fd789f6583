import type { Environment } from '../config/schema';
import type { Capacity } from '../config/sections/capacity';

/** Pods by what decides where they can run. */
export interface Pods {
  readonly namespace: string;
  readonly kind: 'deployment' | 'daemonset';
}

/**
 * Where pods find a place: on capacity that is `standing` as soon as its stack is there, only on nodes that `karpenter` makes
 * once it runs, or nowhere.
 */
export type Place = 'standing' | 'karpenter' | 'nowhere';

/** Whether a group of nodes, or Auto Mode, takes any pod at any time. */
const takesAll = (item: Capacity): boolean =>
  item.kind === 'auto-mode' ||
  ('minSize' in item && item.minSize > 0 && item.taints.every(({ effect }) => effect === 'PREFER_NO_SCHEDULE'));

/** Whether a profile takes every pod of the namespace. */
const takesNamespace = (item: Capacity, namespace: string): boolean =>
  item.kind === 'fargate-profile' && item.namespaces.includes(namespace) && Object.keys(item.labels).length === 0;

/** Where pods of a component find a place in an environment. */
export function placeOf({ capacity }: Pick<Environment, 'capacity'>, { namespace, kind }: Pods): Place {
  if (capacity.some(takesAll)) return 'standing';
  if (kind === 'deployment' && capacity.some((item) => takesNamespace(item, namespace))) return 'standing';
  return capacity.some((item) => item.kind === 'karpenter') ? 'karpenter' : 'nowhere';
}
