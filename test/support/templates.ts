import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import {
  isList,
  isObject,
  items,
  readTemplate,
  referencesIn,
  textOf,
  type Json,
  type JsonObject,
  type Template as Body,
  type TemplateResource,
} from '../../lib/compliance/template';
import { ENVIRONMENTS } from '../../lib/config/environments';
import type { EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import type { Platform } from '../../lib/platform';
import { VpcStack } from '../../lib/stacks/vpc-stack';
import { FIXTURES, VERSION_FIXTURES } from '../fixtures/environments';
import { testApp } from './app';
import { propertyOf } from './property-of';
import { storedStacks, type StoredStacks } from './stored-stacks';

/** One synthesized stack: to assert on, and to search. */
export interface Synthesized {
  readonly template: Template;
  readonly body: Body;
}

/** Every environment that the repository knows: the three real ones and the fixtures, by name. */
export const EVERY_ENVIRONMENT: Readonly<Record<string, EnvironmentInput>> = {
  ...Object.fromEntries(ENVIRONMENTS.map((environment) => [environment.name, environment])),
  ...FIXTURES,
  ...VERSION_FIXTURES,
};

function synthesized(stack: Stack): Synthesized {
  const template = Template.fromStack(stack);
  return { template, body: readTemplate(template.toJSON(), { stackName: stack.stackName, requiredTags: [] }) };
}

/** Remembers what was made of an environment: one synthesis for each in a test file. */
function once<Result>(make: (environment: EnvironmentInput) => Result): (environment: EnvironmentInput) => Result {
  const made = new Map<EnvironmentInput, Result>();
  return (environment) => {
    const result = made.get(environment) ?? make(environment);
    made.set(environment, result);
    return result;
  };
}

/** The Vpc stack of an environment, by itself. */
export const vpcOf = once((environment) =>
  synthesized(new VpcStack(testApp(), { environment: validateEnvironment(environment) })),
);

const fromStored = ({ name, template }: StoredStacks[number]): Synthesized => ({
  template: Template.fromJSON(template),
  body: readTemplate(template, { stackName: name, requiredTags: [] }),
});

/** A property, where there is a value for it. */
function optional<Name extends string>(name: Name, value: Synthesized | undefined): Partial<Record<Name, Synthesized>>;
function optional(name: string, value: Synthesized | undefined): Record<string, Synthesized> {
  return value === undefined ? {} : { [name]: value };
}

/** The stacks of an environment. */
export const platformOf = once((environment) => {
  const stacks = storedStacks(environment);
  const find = (slot: keyof Platform): Synthesized | undefined => {
    const stack = stacks.find((one) => one.slot === slot);
    return stack === undefined ? undefined : fromStored(stack);
  };
  const always = (slot: keyof Platform): Synthesized => {
    const found = find(slot);
    if (found === undefined) throw new RangeError(`${environment.name} has no stack ${slot}`);
    return found;
  };
  return {
    vpc: always('vpc'),
    eks: always('eks'),
    security: always('security'),
    ...optional('clusterServices', find('clusterServices')),
    ...optional('drRegion', find('drRegion')),
    ...optional('recovery', find('recovery')),
    ...optional('costIntel', find('costIntel')),
    ...optional('costExport', find('costExport')),
  };
});

/** The two stacks of an environment that has a second Region. */
export function recoveryStacksOf(environment: EnvironmentInput) {
  const { drRegion, recovery } = platformOf(environment);
  if (drRegion === undefined || recovery === undefined)
    throw new RangeError(`${environment.name} has no second Region`);
  return { drRegion, recovery };
}

/** The resources of some types, in the order of the template. */
export const resourcesOf = ({ body }: Synthesized, ...types: readonly string[]): TemplateResource[] =>
  [...body.resources.values()].filter(({ type }) => types.includes(type));

/** The one resource of a type. */
export function theResource(synthesized: Synthesized, type: string): TemplateResource {
  const [resource, ...others] = resourcesOf(synthesized, type);
  if (resource === undefined || others.length > 0) throw new RangeError(`Not exactly one ${type}`);
  return resource;
}

/** The one key that has this purpose. */
export function keyOf(synthesized: Synthesized, purpose: string): TemplateResource {
  const alias = resourcesOf(synthesized, 'AWS::KMS::Alias').find(({ properties }) =>
    textOf(properties['AliasName']).endsWith(`/${purpose}`),
  );
  const [id = ''] = referencesIn(alias?.properties['TargetKeyId']);
  const key = synthesized.body.resources.get(id);
  if (key === undefined) throw new RangeError(`No key for ${purpose}`);
  return key;
}

/** The tags of a resource as an object, whichever way its type writes them. */
export function tagsIn({ properties }: Pick<TemplateResource, 'properties'>): Record<string, unknown> {
  const tags = properties['Tags'];
  if (!isList(tags)) return isObject(tags) ? { ...tags } : {};
  return Object.fromEntries(tags.map((tag) => [propertyOf(tag, 'Key'), propertyOf(tag, 'Value')])) as Record<
    string,
    unknown
  >;
}

/** The statements of a policy document, by their ids. */
export const statementsIn = (document: Json | undefined): Record<string, JsonObject> =>
  Object.fromEntries(
    items(document, 'Statement')
      .filter(isObject)
      .map((statement) => [textOf(statement['Sid']), statement]),
  );
