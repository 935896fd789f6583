import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { componentsOf } from '../../../lib/components';
import type { KubernetesObject } from '../../../lib/components/kubernetes-object';
import { namespacesOf } from '../../../lib/installation/namespaces';
import { limitRange, resourceQuota } from '../../../lib/namespaces/limits';
import { networkPolicies } from '../../../lib/namespaces/network-policies';
import { exampleFacts } from '../../../scripts/charts/example-facts';
import { EVERY_ENVIRONMENT } from './installed';

/** An object that an environment brings beside charts: of its components, or for its namespaces. */
export interface Brought {
  readonly environment: string;
  readonly object: KubernetesObject;
}

const MODELS = dirname(require.resolve('kubernetes-models'));

/** Where the class of a built-in kind stands; undefined for a custom resource. */
export function modelOf({ apiVersion, kind }: KubernetesObject): string | undefined {
  const path = join(MODELS, apiVersion, `${kind}.js`);
  return existsSync(path) ? path : undefined;
}

const brought: readonly Brought[] = EVERY_ENVIRONMENT.flatMap((environment) => {
  const components = componentsOf(environment);
  const objects: KubernetesObject[] = [
    ...namespacesOf(components),
    ...components.flatMap((component) => component.objects?.(exampleFacts(environment)) ?? []),
    ...environment.namespaces.flatMap((namespace) => [
      resourceQuota(namespace),
      limitRange(namespace),
      ...networkPolicies(environment, namespace),
    ]),
  ];
  return objects.map((object) => ({ environment: environment.name, object }));
});

export const BUILT_IN = brought.filter(({ object }) => modelOf(object) !== undefined);
export const CUSTOM = brought.filter(({ object }) => modelOf(object) === undefined);
export const ALL_OBJECTS = brought;
