import type { INamespace } from 'kubernetes-models/v1/Namespace';

import type { Component, PodSecurity } from '../components/component';
import type { KubernetesObject } from '../components/kubernetes-object';

/** Labels that make Kubernetes refuse pods above a level of the Pod Security Standards, and warn whoever tries. */
export const podSecurityLabels = (level: PodSecurity): Readonly<Record<string, string>> => ({
  'pod-security.kubernetes.io/enforce': level,
  'pod-security.kubernetes.io/audit': level,
  'pod-security.kubernetes.io/warn': level,
});

/** A namespace with its level of the Pod Security Standards, which no other label can undo. */
export const namespaceOf = (
  name: string,
  level: PodSecurity,
  labels: Readonly<Record<string, string>> = {},
): INamespace & KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { ...labels, ...podSecurityLabels(level) } },
});

/**
 * The namespaces that components live in, each once: those that EKS makes are there already.
 *
 * @throws RangeError when two components disagree about the level of one namespace
 */
export function namespacesOf(components: readonly Component[]): (INamespace & KubernetesObject)[] {
  const made = new Map<string, { readonly level: PodSecurity; readonly labels: Readonly<Record<string, string>> }>();
  for (const { name: component, namespace } of components) {
    const { name, podSecurity, labels = {} } = namespace;
    if (podSecurity === undefined) continue;
    const before = made.get(name) ?? { level: podSecurity, labels: {} };
    if (before.level !== podSecurity) {
      throw new RangeError(
        `${component} wants the namespace ${name} to be ${podSecurity}; another component, ${before.level}`,
      );
    }
    made.set(name, { level: podSecurity, labels: { ...before.labels, ...labels } });
  }
  return [...made].map(([name, { level, labels }]) => namespaceOf(name, level, labels));
}
