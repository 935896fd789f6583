import { intrinsic, isList, isObject, type Json, type TemplateResource } from '../../lib/compliance/template';
import type { StackTemplate } from './stack-template';

/**
 * The new resource that a deleted one seems to have become, as `stack/logical id`: of the same type and with the same
 * properties. A construct that is renamed or moved gets another logical id, and CloudFormation takes it for another.
 *
 * Tags and references are left out: they follow the place in the tree.
 */
export function movedTo(deleted: TemplateResource, added: readonly AddedResource[]): string | null {
  const shape = shapeOf(deleted);
  const found = added.find(({ resource }) => resource.type === deleted.type && shapeOf(resource) === shape);
  return found === undefined ? null : `${found.stack}/${found.resource.logicalId}`;
}

/** A resource of the new templates that the old do not have. */
export interface AddedResource {
  readonly stack: string;
  readonly resource: TemplateResource;
}

/** Resources of a stack that were not in it before. */
export const addedResources = (recent: StackTemplate, old: StackTemplate | undefined): AddedResource[] =>
  [...recent.template.resources.values()]
    .filter(({ logicalId }) => old?.template.resources.has(logicalId) !== true)
    .map((resource) => ({ stack: recent.name, resource }));

const shapeOf = ({ properties }: TemplateResource): string =>
  JSON.stringify(withoutReferences({ ...properties, Tags: null }));

function withoutReferences(value: Json): Json {
  if (intrinsic(value) !== undefined) return '<>';
  if (isList(value)) return value.map(withoutReferences);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, withoutReferences(inner)]),
  );
}
