import type { JsonObject, TemplateResource } from '../../../lib/compliance/template';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';

type Matching = (resource: TemplateResource) => boolean;

/** Templates in which some resources are not as they were; a change that changes nothing is a mistake in the test. */
function changed(
  templates: readonly RegionalTemplate[],
  matching: Matching,
  change: (resource: TemplateResource) => TemplateResource | undefined,
): RegionalTemplate[] {
  const all = templates.flatMap(({ resources }) => [...resources.values()]);
  if (!all.some(matching)) throw new RangeError(`No resource is changed: ${String(matching)}`);
  return templates.map((template) => {
    const entries = [...template.resources.values()].flatMap((resource): [string, TemplateResource][] => {
      const result = matching(resource) ? change(resource) : resource;
      return result === undefined ? [] : [[resource.logicalId, result]];
    });
    return { ...template, resources: new Map(entries) };
  });
}

/** Templates without some of their resources. */
export const without = (templates: readonly RegionalTemplate[], matching: Matching): RegionalTemplate[] =>
  changed(templates, matching, () => undefined);

/** Templates in which some resources have other properties beside, or instead of, their own. */
export const withProperties = (
  templates: readonly RegionalTemplate[],
  matching: Matching,
  properties: (own: JsonObject) => JsonObject,
): RegionalTemplate[] =>
  changed(templates, matching, (resource) => ({
    ...resource,
    properties: { ...resource.properties, ...properties(resource.properties) },
  }));

/** Templates with one resource more in the stack whose name ends so. */
export const withResource = (
  templates: readonly RegionalTemplate[],
  stack: string,
  type: string,
  properties: JsonObject,
): RegionalTemplate[] =>
  templates.map((template) => {
    if (!template.stackName.endsWith(stack)) return template;
    const logicalId = `Added${template.resources.size}`;
    const added: TemplateResource = { logicalId, type, properties, attributes: {} };
    return { ...template, resources: new Map([...template.resources, [logicalId, added]]) };
  });
