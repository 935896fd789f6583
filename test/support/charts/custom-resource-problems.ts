import Ajv from 'ajv';

import type { KubernetesObject } from '../../../lib/components/kubernetes-object';
import type { Definition } from './chart-data';
import { strictObjectSchema } from './strict-schema';

/** Why the API server would refuse or prune a custom resource, by its definition; see {@link strictObjectSchema} for what is not looked at. */
export function customResourceProblems(object: KubernetesObject, definition: Definition): string[] {
  const { apiVersion, metadata } = object;
  const version = definition.versions.find(({ name }) => `${definition.group}/${name}` === apiVersion);
  if (version === undefined) return [`${apiVersion} is not defined`];
  if (!version.served) return [`${apiVersion} is not served`];
  const isNamespaced = metadata.namespace !== undefined;
  return [
    ...(isNamespaced === (definition.scope === 'Namespaced') ? [] : [`the scope is ${definition.scope}`]),
    ...schemaProblems(object, strictObjectSchema(version.schema?.openAPIV3Schema ?? {})),
  ];
}

function schemaProblems(object: KubernetesObject, schema: unknown): string[] {
  // Patterns are Go’s: without JavaScript’s flag for Unicode, which refuses some of them.
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false, logger: false });
  ajv.validate(Object(schema) as object, object);
  return (ajv.errors ?? []).map(({ instancePath, message = '', params }) =>
    [instancePath, message, 'additionalProperty' in params ? `(${String(params['additionalProperty'])})` : '']
      .filter((part) => part !== '')
      .join(' '),
  );
}
