import { isList, isObject, type JsonObject } from '../../lib/compliance/template';
import { EVERYWHERE } from './address-range';
import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { ResourceId, SecurityGroup, SecurityRule } from './model';
import { readSecurityRule, type Side } from './read-security-rule';

const ALL_PORTS = { first: 0, last: 65_535 };
const toAnywhere = (reason: string): SecurityRule => ({
  protocol: 'all',
  ports: ALL_PORTS,
  peer: { kind: 'range', range: EVERYWHERE },
  reason,
});

/** Id of the group that EKS makes with a cluster. */
export const clusterGroupOf = (cluster: JoinedResource): ResourceId => `${cluster.id}.ClusterSecurityGroupId`;

/** Every security group of the templates, and the one that EKS makes for each cluster, by id. */
export function readSecurityGroups(templates: JoinedTemplates): ReadonlyMap<ResourceId, SecurityGroup> {
  const separate = templates.ofType('AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress');
  const rulesApart = (group: ResourceId, side: Side) =>
    separate
      .filter(({ type }) => type === (side === 'ingress' ? INGRESS : EGRESS))
      .filter((rule) => templates.property(rule, 'GroupId') === group);
  const read = (side: Side, rules: readonly Written[]) =>
    rules.flatMap(({ owner, rule }) => readSecurityRule(templates, owner, rule, side) ?? []);

  const own = templates.ofType('AWS::EC2::SecurityGroup').map((group): SecurityGroup => {
    const written = (side: Side): Written[] => [
      ...inlineRules(group, side),
      ...rulesApart(group.id, side).map((owner) => ({ owner, rule: owner.properties })),
    ];
    const egress = written('egress');
    return {
      id: group.id,
      name: templates.property(group, 'GroupDescription'),
      ingress: read('ingress', written('ingress')),
      // EC2 lets everything out of a group until a first rule, inline or apart, says otherwise.
      egress: egress.length === 0 ? [toAnywhere('EC2’s default: no rule is written')] : read('egress', egress),
    };
  });
  const madeByEks = templates.ofType('AWS::EKS::Cluster').map((cluster): SecurityGroup => {
    const id = clusterGroupOf(cluster);
    const apart = (side: Side) =>
      read(
        side,
        rulesApart(id, side).map((owner) => ({ owner, rule: owner.properties })),
      );
    return { id, name: 'group made by EKS', ingress: [fromItself(id), ...apart('ingress')], egress: [BY_EKS] };
  });
  return new Map([...own, ...madeByEks].map((group) => [group.id, group]));
}

const [INGRESS, EGRESS] = ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'];

/** Source: Amazon EKS User Guide, "View Amazon EKS security group requirements for clusters". */
const BY_EKS = toAnywhere('made by EKS');
const fromItself = (group: ResourceId): SecurityRule => ({
  protocol: 'all',
  ports: ALL_PORTS,
  peer: { kind: 'group', group },
  reason: 'made by EKS',
});

interface Written {
  readonly owner: JoinedResource;
  readonly rule: JsonObject;
}

function inlineRules(owner: JoinedResource, side: Side): Written[] {
  const rules = owner.properties[side === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress'];
  return isList(rules) ? rules.filter(isObject).map((rule) => ({ owner, rule })) : [];
}
