import { items, textOf, type Json, type TemplateResource } from '../../../lib/compliance/template';
import { valueAt } from '../../costs/read-number';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** So many of something that one thing has. */
export interface Largest {
  readonly count: number;
  /** Which one: `SecurityGroupsNodes of platform-dev-Eks`. */
  readonly of: string;
}

/** The security group with most rules in one direction; undefined when the stacks make no rules. */
export function mostRules({ stacks }: Pick<Target, 'stacks'>, direction: 'Ingress' | 'Egress'): Largest | undefined {
  const counts = new Map<string, number>();
  const count = (group: string, stack: string, rules: number) => {
    const name = `${group.replace(/^<|(\.GroupId)?>$/g, '')} of ${stack}`;
    counts.set(name, (counts.get(name) ?? 0) + rules);
  };
  for (const { logicalId, stack, type, properties } of resourcesOf({ stacks }, ...TYPES)) {
    if (type === 'AWS::EC2::SecurityGroup') {
      count(logicalId, stack.name, items(properties[`SecurityGroup${direction}`]).length);
    } else if (type === `AWS::EC2::SecurityGroup${direction}`) {
      count(textOf(properties['GroupId']), stack.name, 1);
    }
  }
  return largest([...counts].map(([of, rules]) => ({ of, count: rules })));
}

/** The network interface that is in most groups; undefined when the stacks put none into any. */
export const mostGroups = (target: Pick<Target, 'stacks'>): Largest | undefined =>
  largest(
    resourcesOf(target, ...Object.keys(GROUPS)).map(({ logicalId, stack, ...resource }) => ({
      of: `${logicalId} of ${stack.name}`,
      count: groupsOf(resource),
    })),
  );

const TYPES = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'];

/** Where resources that make network interfaces name the groups. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateData', 'SecurityGroupIds'],
  'AWS::EC2::Instance': ['SecurityGroupIds'],
  'AWS::EC2::VPCEndpoint': ['SecurityGroupIds'],
  'AWS::EKS::Cluster': ['ResourcesVpcConfig', 'SecurityGroupIds'],
  'AWS::Lambda::Function': ['VpcConfig', 'SecurityGroupIds'],
};

function groupsOf({ type, properties }: Pick<TemplateResource, 'type' | 'properties'>): number {
  const named: Json | undefined = valueAt(properties, ...(GROUPS[type] ?? []));
  // EKS adds a group of its own.
  return items(named).length + (type === 'AWS::EKS::Cluster' ? 1 : 0);
}

const largest = (all: readonly Largest[]): Largest | undefined =>
  all.reduce<Largest | undefined>((most, one) => (one.count > (most?.count ?? 0) ? one : most), undefined);
