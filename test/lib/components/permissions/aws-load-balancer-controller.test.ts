import { Stack } from 'aws-cdk-lib';

import { loadBalancerPermissions } from '../../../../lib/components/permissions/aws-load-balancer-controller';
import { clusterName } from '../../../../lib/config/names';
import { PermissionPolicy } from '../../../../lib/identity/permission';
import { valid } from '../../../support/configuration';
import { golden } from '../../../support/golden';
import { actionsOf, unexplained } from '../../../support/permissions';
import { COMPARED, differences, ownStatements, upstreamStatements } from '../../../support/upstream-policy';

const permissions = loadBalancerPermissions(valid);
const own = ownStatements(permissions);
const cluster = clusterName(valid);

const MARK = 'elbv2.k8s.aws/cluster';
const ON_OWN = { [`aws:ResourceTag/${MARK}`]: cluster };
const WITH_MARK = { [`aws:RequestTag/${MARK}`]: cluster };
const OWN = { StringEquals: ON_OWN };
const MADE = { StringEquals: WITH_MARK };
const MADE_IN_OWN = { StringEquals: { ...ON_OWN, ...WITH_MARK } };
const BUT_THE_MARK = { StringEquals: ON_OWN, Null: { [`aws:RequestTag/${MARK}`]: 'true' } };

const granting = (action: RegExp) => own.filter(({ Action }) => [Action].flat().some((name) => action.test(name)));

describe('loadBalancerPermissions', () => {
  it('are what was reviewed', () => {
    const text = `${JSON.stringify(own, undefined, 2)}\n`;
    expect(text).toBe(golden('policies/aws-load-balancer-controller.json', text));
  });

  it('hold no wildcard among actions, and none among resources without a reason', () => {
    expect(actionsOf(permissions).filter((action) => action.includes('*'))).toEqual([]);
    expect(unexplained(permissions)).toEqual([]);
  });

  it.each(Object.entries(permissions))('fit into one managed policy: %s', (purpose, statements) => {
    const stack = new Stack();
    const policy = new PermissionPolicy(stack, purpose, { description: purpose, permissions: statements });
    // References are written out longer than what they stand for.
    expect(JSON.stringify(stack.resolve(policy.document)).length).toBeLessThan(6_144 * 1.5);
    expect(JSON.stringify(ownStatements({ [purpose]: statements })).length).toBeLessThan(6_144);
  });

  it('changes and deletes nothing in load balancing without the mark of this cluster, but the order of rules', () => {
    const unbound = granting(/^elasticloadbalancing:(?!Describe|Create|AddTags)/).filter(
      ({ Condition }) => !JSON.stringify(Condition ?? {}).includes(`"aws:ResourceTag/${MARK}":"${cluster}"`),
    );
    expect(unbound.flatMap(({ Action }) => Action)).toEqual([
      'elasticloadbalancing:SetRulePriorities',
      'elasticloadbalancing:SetWebAcl',
    ]);
  });

  it('makes nothing without the mark, and sets the mark on nothing that is there', () => {
    expect(granting(/^elasticloadbalancing:Create/).map(({ Condition }) => Condition)).toEqual([MADE, MADE_IN_OWN]);
    const tagging = granting(/^(elasticloadbalancing:AddTags|ec2:CreateTags)$/).map(({ Condition }) => Condition);
    const whileMaking = tagging.filter((condition) => JSON.stringify(condition).includes(':CreateAction"'));
    expect(whileMaking).toEqual(
      Array.from({ length: 3 }, () => ({ StringEquals: expect.objectContaining(WITH_MARK) as unknown })),
    );
    expect(tagging.filter((condition) => !whileMaking.includes(condition))).toEqual(
      Array.from({ length: 3 }, () => BUT_THE_MARK),
    );
  });

  it('opens ports of its own groups and of those that are tagged as the cluster’s, in this account and Region', () => {
    const group = 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:security-group/*';
    expect(
      granting(/^ec2:AuthorizeSecurityGroupIngress$/).map(({ Resource, Condition }) => [Resource, Condition]),
    ).toEqual([
      [[group], OWN],
      [[group], { StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned' } }],
    ]);
  });

  it('names everything that is not read by account and Region', () => {
    const everywhere = own.filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(
      everywhere
        .flatMap(({ Action }) => Action)
        .filter((action) => !/^(ec2|elasticloadbalancing):(Describe|Get)/.test(action)),
    ).toEqual(['elasticloadbalancing:SetWebAcl', 'acm:ListCertificates']);
  });
});

/** What the chart’s values switch off, and what the controller’s source no longer calls. */
const LEFT_OUT = /^(waf-regional|shield):|^iam:(ListServerCertificates|GetServerCertificate)$/;

const IN_REGION = { StringEquals: { 'aws:RequestedRegion': '${AWS::Region}' } };
const madeBy = (...actions: string[]) => ({
  StringEquals: { ...WITH_MARK, 'elasticloadbalancing:CreateAction': actions },
});

/** Conditions that we add where upstream has none, by action; an empty one stands for none. */
const ADDED: readonly (readonly [action: RegExp, conditions: readonly object[]])[] = [
  [/^(ec2|elasticloadbalancing):Describe|^ec2:Get/, [IN_REGION]],
  [
    /^ec2:(Authorize|Revoke)SecurityGroupIngress$/,
    [{ StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned' } }],
  ],
  // The group must bear the mark; the VPC that it is made in cannot.
  [/^ec2:CreateSecurityGroup$/, [MADE, {}]],
  [/^elasticloadbalancing:Create(Listener|Rule)$/, [MADE_IN_OWN]],
  [/^elasticloadbalancing:(Delete|Modify)(Listener|Rule)$/, [OWN]],
  [/^elasticloadbalancing:(Add|Remove)ListenerCertificates$/, [OWN]],
  [/^elasticloadbalancing:(Register|Deregister)Targets$/, [OWN]],
  [/^elasticloadbalancing:AddTags$/, [madeBy('CreateListener', 'CreateRule'), BUT_THE_MARK]],
  [/^elasticloadbalancing:RemoveTags$/, [BUT_THE_MARK]],
];

type Statement = (typeof own)[number];

/** Any cluster’s mark is not enough for us: it must be this cluster’s. */
function withThisMark({ Null = {}, ...condition }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tests = Object.entries(Null as Record<string, string>);
  const present = tests.filter(([, absent]) => absent === 'false').map(([key]) => [key, cluster]);
  const absent = tests.filter(([, value]) => value === 'true');
  const { StringEquals = {}, ...others } = condition;
  const equals = { ...(StringEquals as object), ...(Object.fromEntries(present) as object) };
  return {
    ...others,
    ...(Object.keys(equals).length === 0 ? {} : { StringEquals: equals }),
    ...(absent.length === 0 ? {} : { Null: Object.fromEntries(absent) }),
  };
}

/** Upstream’s statements as they would be with everything that we ask for beyond them. */
const hardened = (statements: readonly Statement[]): Statement[] =>
  statements.flatMap(({ Action, Resource, Condition }) =>
    [Action].flat().flatMap((action): Statement[] => {
      if (LEFT_OUT.test(action)) return [];
      const resources = [Resource].flat().map((resource) => resource.replace(/^arn:aws:/, 'arn:*:'));
      const [, added = [{}]] = ADDED.find(([name]) => Condition === undefined && name.test(action)) ?? [];
      const conditions = Condition === undefined ? added : [withThisMark(Condition)];
      return conditions.map((condition) => ({
        Action: action,
        Resource: resources,
        ...(Object.keys(condition).length === 0 ? {} : { Condition: { ...condition } }),
      }));
    }),
  );

describe('beside upstream’s policy', () => {
  const upstream = upstreamStatements('aws-load-balancer-controller.json');

  it(`grants the same actions on the same resources or narrower ones, under stricter conditions${COMPARED}`, () => {
    expect(differences(own, upstream === undefined ? own : hardened(upstream))).toEqual([]);
  });
});
