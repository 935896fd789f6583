import { isObject, readTemplate, type Json, type JsonObject } from '../../../../lib/compliance/template';
import type { EnvironmentInput } from '../../../../lib/config/schema';
import { validateEnvironment } from '../../../../lib/config/validate';
import type { StackTemplate } from '../../../../scripts/guard/stack-template';
import { stacksOf as everyStack } from '../../../support/stacks-of';
import { platformOf } from '../../../support/templates';

/** A template written by hand, as a stack. */
export function stackOf(body: JsonObject, name = 'platform-dev-Test'): StackTemplate {
  return {
    name,
    account: null,
    region: null,
    template: readTemplate(body, { stackName: name, requiredTags: [] }),
  };
}

/** Resources written by hand, as a stack. */
export const resourcesOf = (Resources: JsonObject, name?: string): StackTemplate => stackOf({ Resources }, name);

/** A resource of a template written by hand. */
export const resource = (Type: string, Properties: JsonObject = {}, attributes: JsonObject = {}): JsonObject => ({
  Type,
  Properties,
  ...attributes,
});

/** The templates of an environment’s network and cluster, as JSON. */
export interface Bodies {
  readonly vpc: JsonObject;
  readonly eks: JsonObject;
}

/** The templates of an environment’s network and cluster. */
export function bodiesOf(environment: EnvironmentInput): Bodies {
  const { vpc, eks } = platformOf(environment);
  return { vpc: vpc.template.toJSON(), eks: eks.template.toJSON() };
}

/** Network and cluster of an environment, with the templates given or its own. */
export function stacksOf(environment: EnvironmentInput, bodies: Bodies = bodiesOf(environment)): StackTemplate[] {
  const { vpc, eks } = platformOf(environment);
  const { region } = validateEnvironment(environment);
  return [
    { ...stackOf(bodies.vpc, vpc.body.stackName), region },
    { ...stackOf(bodies.eks, eks.body.stackName), region },
  ];
}

/** Every stack of an environment, in all its Regions. */
export const everyStackOf = (environment: EnvironmentInput): StackTemplate[] =>
  everyStack(environment).map(({ name, region, template }) => ({
    name,
    account: null,
    region,
    template,
    conditions: {},
  }));

/** A copy of a template in which one resource is another; undefined removes it. */
export function withResource(
  body: JsonObject,
  logicalId: string,
  edit: (resource: JsonObject) => JsonObject | undefined,
): JsonObject {
  const resources = objectIn(body, 'Resources');
  const edited = edit(objectIn(resources, logicalId));
  const others = Object.entries(resources).filter(([id]) => id !== logicalId);
  return {
    ...body,
    Resources: Object.fromEntries([...others, ...(edited === undefined ? [] : [[logicalId, edited] as const])]),
  };
}

/** A copy of a template in which a resource that nothing refers to has another logical id. */
export const withLogicalId = (body: JsonObject, from: string, to: string): JsonObject => ({
  ...body,
  Resources: Object.fromEntries(
    Object.entries(objectIn(body, 'Resources')).map(([id, value]) => [id === from ? to : id, value]),
  ),
});

/** Logical id of the only resource of a type whose properties hold a text. */
export function idOf(body: JsonObject, type: string, text = ''): string {
  const found = Object.entries(objectIn(body, 'Resources')).filter(
    ([, value]) =>
      isObject(value) && value['Type'] === type && JSON.stringify(value['Properties'] ?? {}).includes(text),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new RangeError(`${found.length} × ${type} with ${text}`);
  return only[0];
}

/** A copy of a resource in which one property has another value. */
export const withProperty = (resource: JsonObject, name: string, value: Json): JsonObject => ({
  ...resource,
  Properties: { ...objectIn(resource, 'Properties'), [name]: value },
});

function objectIn(value: JsonObject, name: string): JsonObject {
  const found = value[name];
  if (!isObject(found)) throw new RangeError(`${name} is no object`);
  return found;
}
