import type { INamespace } from 'kubernetes-models/v1/Namespace';

/** What every Kubernetes object has. Built-in kinds are typed by kubernetes-models; a custom resource’s spec by whoever writes it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: NonNullable<INamespace['metadata']> & { readonly name: string };
}
