import { items, textOf, type Json, type Template, type TemplateResource } from '../../lib/compliance/template';
import type { Purchase } from './instances';
import { readNumber, valueAt } from './read-number';

/** A group of EC2 nodes as templates describe it, managed by EKS or by itself. */
export interface NodeGroup {
  readonly logicalId: string;
  readonly types: readonly string[];
  /** How many nodes it starts with; it is never less than the fewest. */
  readonly desiredSize: number;
  readonly minSize: number;
  readonly maxSize: number;
  /** How so many nodes are bought. */
  readonly bought: (nodes: number) => readonly { readonly purchase: Purchase; readonly count: number }[];
  /** The launch template, when it is in the same template. */
  readonly launchTemplate: TemplateResource | undefined;
}

/** The group that a resource makes; undefined when it makes none, a sentence when its sizes cannot be read. */
export function readNodeGroup(resource: TemplateResource, template: Template): NodeGroup | string | undefined {
  const { type, properties } = resource;
  if (type === 'AWS::EKS::Nodegroup') {
    return sized(
      resource,
      valueAt(properties, 'ScalingConfig', 'MinSize'),
      valueAt(properties, 'ScalingConfig', 'MaxSize'),
      {
        desiredSize: readNumber(valueAt(properties, 'ScalingConfig', 'DesiredSize')),
        types: items(properties['InstanceTypes']).map(textOf),
        bought: (count) => [{ purchase: textOf(properties['CapacityType']) === 'SPOT' ? 'spot' : 'on-demand', count }],
        launchTemplate: named(valueAt(properties, 'LaunchTemplate', 'Id'), template),
      },
    );
  }
  if (type !== 'AWS::AutoScaling::AutoScalingGroup') return undefined;
  const mixed = valueAt(properties, 'MixedInstancesPolicy');
  const distribution = valueAt(mixed, 'InstancesDistribution');
  const base = readNumber(valueAt(distribution, 'OnDemandBaseCapacity')) ?? 0;
  const percentage = readNumber(valueAt(distribution, 'OnDemandPercentageAboveBaseCapacity')) ?? 100;
  return sized(resource, properties['MinSize'], properties['MaxSize'], {
    desiredSize: readNumber(properties['DesiredCapacity']),
    types: items(mixed, 'LaunchTemplate', 'Overrides').map((override) => textOf(valueAt(override, 'InstanceType'))),
    bought: (nodes) => {
      // Part of a node is a whole one, and the dearer way to buy it.
      const onDemand = Math.min(nodes, base + Math.ceil((Math.max(nodes - base, 0) * percentage) / 100));
      return [
        { purchase: 'on-demand', count: onDemand },
        { purchase: 'spot', count: nodes - onDemand },
      ];
    },
    launchTemplate: named(
      valueAt(mixed, 'LaunchTemplate', 'LaunchTemplateSpecification', 'LaunchTemplateId'),
      template,
    ),
  });
}

function sized(
  { logicalId }: TemplateResource,
  fewest: Json | undefined,
  most: Json | undefined,
  {
    desiredSize = 0,
    ...others
  }: Omit<NodeGroup, 'logicalId' | 'desiredSize' | 'minSize' | 'maxSize'> & {
    readonly desiredSize: number | undefined;
  },
): NodeGroup | string {
  const [minSize, maxSize] = [readNumber(fewest), readNumber(most)];
  return minSize === undefined || maxSize === undefined
    ? `nodes of ${logicalId}: its sizes, "${textOf(fewest)}" to "${textOf(most)}", are no numbers`
    : { logicalId, desiredSize: Math.max(desiredSize, minSize), minSize, maxSize, ...others };
}

const named = (reference: Json | undefined, { resources }: Template): TemplateResource | undefined =>
  resources.get(textOf(reference).replace(/^<|>$/g, ''));

/** How many nodes all the groups of a template have together, at the fewest and at the most. */
export function nodesIn(template: Template): { readonly atLeast: number; readonly atMost: number } {
  const groups = [...template.resources.values()]
    .map((resource) => readNodeGroup(resource, template))
    .filter((group) => typeof group === 'object');
  return {
    atLeast: groups.reduce((nodes, { minSize }) => nodes + minSize, 0),
    atMost: groups.reduce((nodes, { maxSize }) => nodes + maxSize, 0),
  };
}
