import { items, outcomes, type Json } from '../../lib/compliance/template';
import { nameOf } from './name-of';
import { literal } from './pseudo-parameters';
import { referred } from './referred';
import { resourcesOf, type TargetResource } from './resources';
import type { Target } from './target';
import { zonesOf } from './zones-of';

/** Instances that are launched from the same choice of types. */
export interface InstanceGroup {
  readonly name: string;
  /** Any of them will do. */
  readonly types: readonly string[];
  readonly zones: readonly string[];
}

/** What a target launches, as far as the templates name types and zones. */
export function instanceGroupsOf(target: Target): InstanceGroup[] {
  const groups = [
    ...resourcesOf(target, 'AWS::EKS::Nodegroup').map((group) => nodeGroup(group, target)),
    ...resourcesOf(target, 'AWS::AutoScaling::AutoScalingGroup').map((group) => autoScalingGroup(group, target)),
    ...resourcesOf(target, 'AWS::EC2::Instance').map((instance) => oneInstance(instance, target)),
  ];
  return groups.filter(({ types, zones }) => types.length > 0 && zones.length > 0);
}

function nodeGroup(group: TargetResource, target: Target): InstanceGroup {
  const { properties, stack } = group;
  const own = texts(items(properties, 'InstanceTypes'), target);
  return {
    name: nameOf(group),
    types: own.length > 0 ? own : templateTypes(outcomes(properties, 'LaunchTemplate', 'Id'), group, target),
    zones: zonesOf(items(properties, 'Subnets'), stack, target),
  };
}

function autoScalingGroup(group: TargetResource, target: Target): InstanceGroup {
  const { properties, stack } = group;
  const mixed = ['MixedInstancesPolicy', 'LaunchTemplate'];
  const overrides = items(properties, ...mixed, 'Overrides').flatMap((override) => outcomes(override, 'InstanceType'));
  const own = texts(overrides, target);
  const templates = [
    ...outcomes(properties, 'LaunchTemplate', 'LaunchTemplateId'),
    ...outcomes(properties, ...mixed, 'LaunchTemplateSpecification', 'LaunchTemplateId'),
  ];
  return {
    name: nameOf(group),
    types: own.length > 0 ? own : templateTypes(templates, group, target),
    zones: zonesOf(items(properties, 'VPCZoneIdentifier'), stack, target),
  };
}

function oneInstance(instance: TargetResource, target: Target): InstanceGroup {
  const { properties, stack } = instance;
  const subnets = [
    ...items(properties, 'SubnetId'),
    ...items(properties, 'NetworkInterfaces').flatMap((network) => items(network, 'SubnetId')),
  ];
  return {
    name: nameOf(instance),
    types: texts(outcomes(properties, 'InstanceType'), target),
    zones: zonesOf(subnets, stack, target),
  };
}

/** The type that launch templates name, where the group itself names none. */
const templateTypes = (templates: readonly (Json | undefined)[], { stack }: TargetResource, target: Target): string[] =>
  texts(
    templates.flatMap((template) =>
      outcomes(referred(template, stack, target)?.properties, 'LaunchTemplateData', 'InstanceType'),
    ),
    target,
  );

const texts = (values: readonly (Json | undefined)[], target: Target): string[] => [
  ...new Set(values.flatMap((value) => literal(value, target) ?? [])),
];
