import type { Rule } from '../rule';

/** Pods are where the component says: identities, Fargate profiles and the level of security are bound to that namespace. */
export const ownNamespace: Rule = {
  name: 'own-namespace',
  check: ({ component, pods }) =>
    pods
      .filter(({ namespace = component.namespace.name }) => namespace !== component.namespace.name)
      .map(({ owner, namespace = '' }) => ({
        object: owner,
        message: `is in the namespace ${namespace}, the component in ${component.namespace.name}`,
      })),
};
