import type { Manifest } from '../manifests';
import type { Rule } from '../rule';

/** Whether kubectl would find an object under a kind as it takes them: in any case, in the singular or the plural. */
const isOfKind = ({ kind }: Manifest, asked: string): boolean =>
  [kind, `${kind}s`, `${kind}es`].some((form) => form.toLowerCase() === asked.toLowerCase());

/** What is waited for after the release is something that the release makes, or what its Service makes of itself. */
export const readiness: Rule = {
  name: 'readiness',
  check: ({ component, manifests }) =>
    (component.readiness ?? [])
      .filter(({ kind, name, namespace }) => {
        // Kubernetes makes these of a Service, under its name.
        const source = /^endpoint(s|slices?)$/i.test(kind) ? 'Service' : kind;
        return !manifests.some(
          (manifest) =>
            (isOfKind(manifest, source) || (source === 'crd' && manifest.kind === 'CustomResourceDefinition')) &&
            manifest.metadata.name === name &&
            (namespace === undefined || (manifest.metadata.namespace ?? component.namespace.name) === namespace),
        );
      })
      .map(({ kind, name }) => ({
        object: `${kind}/${name}`,
        message: 'is waited for, and nothing rendered makes it',
      })),
};
