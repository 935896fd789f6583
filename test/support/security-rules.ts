import type { TemplateResource } from '../../lib/compliance/template';
import { propertyOf } from './property-of';
import type { Synthesized } from './templates';

/** A rule of a security group, as a person would write it. */
export interface SecurityRule {
  /** Whose rule it is: the caller’s (`egress`) or that of the one who is called (`ingress`). */
  readonly side: 'egress' | 'ingress';
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  /** A port, or the first and last of a range. */
  readonly port: string;
  readonly reason: string;
}

/** The group that EKS makes for the control plane and for pods on Fargate; it lets everything out. */
export const MADE_BY_EKS = 'group made by EKS';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Every rule of every security group in some stacks, sorted. */
export function securityRulesIn(...stacks: readonly Synthesized[]): SecurityRule[] {
  const resources = stacks.flatMap(({ body }) => [...body.resources.values()]);
  const rules = resources.flatMap((resource): SecurityRule[] => {
    switch (resource.type) {
      case 'AWS::EC2::SecurityGroup':
        return [...inline(resource, 'ingress'), ...inline(resource, 'egress')];
      case 'AWS::EC2::SecurityGroupIngress':
        return [ruleOf(resource.properties, 'ingress', nameOf(resource.properties['GroupId'], resources), resources)];
      case 'AWS::EC2::SecurityGroupEgress':
        return [ruleOf(resource.properties, 'egress', nameOf(resource.properties['GroupId'], resources), resources)];
      default:
        return [];
    }
  });
  return rules.filter(({ to }) => to !== NOWHERE).sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

/** What the CDK writes into a group that lets nothing out, because EC2 would let out everything. */
const NOWHERE = '255.255.255.255/32';

const sortKey = ({ from, to, side, protocol, port }: SecurityRule) =>
  [from, to, protocol, port.padStart(5, '0'), side].join('|');

function inline({ properties }: TemplateResource, side: 'ingress' | 'egress'): SecurityRule[] {
  const rules = properties[side === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress'];
  const own = text(properties['GroupDescription']);
  return Array.isArray(rules) ? rules.map((rule) => ruleOf(rule, side, own, [])) : [];
}

function ruleOf(
  rule: unknown,
  side: 'ingress' | 'egress',
  own: string,
  resources: readonly TemplateResource[],
): SecurityRule {
  const [first, last] = [propertyOf(rule, 'FromPort'), propertyOf(rule, 'ToPort')];
  const group = propertyOf(rule, side === 'ingress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId');
  const other =
    group === undefined ? text(propertyOf(rule, 'CidrIp') ?? propertyOf(rule, 'CidrIpv6')) : nameOf(group, resources);
  return {
    side,
    from: side === 'ingress' ? other : own,
    to: side === 'ingress' ? own : other,
    protocol: text(propertyOf(rule, 'IpProtocol')),
    port: first === last ? text(first) : `${text(first)}-${text(last)}`,
    reason: text(propertyOf(rule, 'Description') ?? ''),
  };
}

/** A group by its description: logical ids say less. */
function nameOf(reference: unknown, resources: readonly TemplateResource[]): string {
  const [id, attribute] = ['Fn::GetAtt'].flatMap((key) => propertyOf(reference, key)).map(text);
  if (attribute === 'ClusterSecurityGroupId') return MADE_BY_EKS;
  const group = resources.find(({ type, logicalId }) => type === 'AWS::EC2::SecurityGroup' && logicalId === id);
  return group === undefined ? text(reference) : text(group.properties['GroupDescription']);
}
