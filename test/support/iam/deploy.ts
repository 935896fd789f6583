import { isObject, textOf, type Json, type JsonObject, type TemplateResource } from '../../../lib/compliance/template';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { BILLING_REGION } from '../../../lib/cost/billing-region';
import { platformOf, type Synthesized } from '../templates';
import { concrete, type Surroundings } from './concrete';
import { arnOf, physicalId, type Identified } from './physical-id';
import { siteOf, type Site } from './site';
import type { DeployedResource, Deployment } from './deployment';

const HASH = /[0-9A-F]{8}$/;

const sectionOf = ({ template }: Synthesized, name: string): JsonObject => {
  const section: unknown = Reflect.get(template.toJSON(), name);
  return isObject(section) ? section : {};
};

/** The platform of an environment, deployed in its region. */
export function deploymentOf(environment: string, input: EnvironmentInput): Deployment {
  const { costExport, ...regional } = platformOf(input);
  const site = siteOf(validateEnvironment(input).region);
  const resources = [
    ...deployed(site, Object.values(regional)),
    // Nothing in it refers to other stacks in a policy, and no policy of theirs to it.
    ...deployed(siteOf(BILLING_REGION), costExport === undefined ? [] : [costExport]),
  ];
  const cluster = resources.find(({ type }) => type === 'AWS::EKS::Cluster');
  return { site, environment, clusterName: textOf(cluster?.property('Name')), resources };
}

function deployed(site: Site, stacks: readonly Synthesized[]): DeployedResource[] {
  const exported = new Map<string, () => Json | undefined>();
  return stacks.flatMap((stack) => {
    const { stackName, resources, outputs } = stack.body;
    const identified = (resource: TemplateResource): Identified => ({
      site,
      stackName,
      resource,
      text: (property) => textOf(concrete(resource.properties[property] ?? null, around)),
    });
    const around: Surroundings = {
      site,
      stackName,
      conditions: sectionOf(stack, 'Conditions'),
      parameters: sectionOf(stack, 'Parameters'),
      lookUp: (logicalId, attribute) => {
        const resource = resources.get(logicalId);
        if (resource === undefined) throw new RangeError(`${stackName} has no resource ${logicalId}`);
        return physicalId(identified(resource), attribute);
      },
      imported: (name) => {
        const value = exported.get(name)?.();
        if (value === undefined) throw new RangeError(`No stack before ${stackName} exports ${name}`);
        return value;
      },
    };
    for (const { properties } of outputs) {
      const name = isObject(properties['Export']) ? properties['Export']['Name'] : undefined;
      if (name !== undefined) exported.set(textOf(name), () => concrete(properties['Value'] ?? null, around));
    }
    return [...resources.values()].map((resource) => ({
      name: resource.logicalId.replace(HASH, ''),
      type: resource.type,
      arn: arnOf(identified(resource)),
      property: (name: string) => {
        const value = resource.properties[name];
        return value === undefined ? undefined : concrete(value, around);
      },
      texts: (text: string) =>
        JSON.stringify(resource.properties).replaceAll('\\"', '"').match(new RegExp(text, 'g')) ?? [],
    }));
  });
}
