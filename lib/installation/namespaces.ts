import type { INamespace } from 'kubernetes-models/v1/Namespace';

import type { Component, PodSecurity } from '../components/component';
import type { KubernetesObject } from '../components/kubernetes-object';

/** Labels that make Kubernetes refuse pods above a level of the Pod Security Standards, and warn whoever tries. */
export const podSecurityLabels = (level: PodSecurity): Readonly<Record<string, string>> => ({
  'pod-security.kubernetes.io/enforce': level,
  'pod-security.kubernetes.io/audit': level,
  'pod-security.kubernetes.io/warn': level,
});

/** A namespace with its level of the Pod Security Standards. */
export const namespaceOf = (name: string, level: PodSecurity): INamespace & KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: podSecurityLabels(level) },
});

/**
 * The namespaces that components live in, each once: those that EKS makes are there already.
 *
 * @throws RangeError when two components disagree about the level of one namespace
 */
export function namespacesOf(components: readonly Component[]): (INamespace & KubernetesObject)[] {
  const levels = new Map<string, PodSecurity>();
  for (const { name: component, namespace } of components) {
    const { name, podSecurity } = namespace;
    if (podSecurity === undefined) continue;
    const level = levels.get(name) ?? podSecurity;
    if (level !== podSecurity) {
      throw new RangeError(
        `${component} wants the namespace ${name} to be ${podSecurity}; another component, ${level}`,
      );
    }
    levels.set(name, level);
  }
  return [...levels].map(([name, level]) => namespaceOf(name, level));
}
