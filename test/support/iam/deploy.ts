import { isObject, textOf, type Json, type JsonObject, type TemplateResource } from '../../../lib/compliance/template';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { isRecoverable } from '../../../lib/config/second-region';
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

/** What a stack puts out, by its name and the output’s. */
export type Outputs = Map<string, () => Json | undefined>;

/** The platform of an environment, deployed: once in its region, and once more in its second region where it has one. */
export function deploymentsOf(environment: string, input: EnvironmentInput): Deployment[] {
  const { drRegion, costExport, ...inFirst } = platformOf(input);
  const validated = validateEnvironment(input);
  const outputs: Outputs = new Map();
  const first = siteOf(validated.region);
  const deploy = (name: string, site: Site, stacks: readonly Synthesized[], other?: Site): Deployment => {
    const resources = [
      ...deployed(site, stacks, outputs),
      // What bills stands in a region of its own, and belongs to the first.
      ...(site === first && costExport !== undefined ? deployed(siteOf(BILLING_REGION), [costExport], outputs) : []),
    ];
    const cluster = resources.find(({ type }) => type === 'AWS::EKS::Cluster');
    const stackPrefix = inFirst.vpc.body.namePrefix;
    return {
      site,
      environment: name,
      clusterName: textOf(cluster?.property('Name')),
      stackPrefix,
      ...(other === undefined ? {} : { otherRegion: other.region }),
      resources,
    };
  };
  if (!isRecoverable(validated) || drRegion === undefined) {
    return [deploy(environment, first, Object.values(inFirst))];
  }
  const second = siteOf(validated.recovery.region);
  return [
    deploy(`${environment}, second Region`, second, [drRegion], first),
    deploy(environment, first, Object.values(inFirst), second),
  ];
}

/** The resources of stacks that are deployed one after the other to a site. */
export function deployed(site: Site, stacks: readonly Synthesized[], outputs: Outputs): DeployedResource[] {
  const exported: Outputs = new Map();
  return stacks.flatMap((stack) => {
    const { stackName, resources } = stack.body;
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
      putOut: (stack, output) => {
        const value = outputs.get(`${stack} ${output}`)?.();
        if (value === undefined)
          throw new RangeError(`No stack before ${stackName} is ${stack} and puts out ${output}`);
        return value;
      },
    };
    for (const { logicalId, properties } of stack.body.outputs) {
      outputs.set(`${stackName} ${logicalId}`, () => concrete(properties['Value'] ?? null, around));
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
