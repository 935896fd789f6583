import { Aws } from 'aws-cdk-lib';

import { clusterName } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { Permission, Permissions } from '../../identity/permission';

/** With this tag the controller marks everything that it makes: by it, one cluster’s things are told from another’s. */
const MARK = 'elbv2.k8s.aws/cluster';

const inRegion = (service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
const loadBalancing = (kind: string, ids: string) =>
  ['app', 'net'].map((type) => inRegion('elasticloadbalancing', `${kind}/${type}/${ids}`));

const LOAD_BALANCERS = loadBalancing('loadbalancer', '*/*');
const LISTENERS = loadBalancing('listener', '*/*/*');
const RULES = loadBalancing('listener-rule', '*/*/*/*');
const TARGET_GROUP = inRegion('elasticloadbalancing', 'targetgroup/*/*');
const SECURITY_GROUP = inRegion('ec2', 'security-group/*');
const WEB_ACL = inRegion('wafv2', 'regional/webacl/*/*');

/** Conditions on the mark: on what is there, on what is being made, or on both. */
const marks = (environment: Environment) => {
  const name = clusterName(environment);
  const existing = { [`aws:ResourceTag/${MARK}`]: name };
  const requested = { [`aws:RequestTag/${MARK}`]: name };
  return {
    own: { StringEquals: existing },
    made: { StringEquals: requested },
    madeInOwn: { StringEquals: { ...existing, ...requested } },
    madeBy: (key: string, actions: string[]) => ({ StringEquals: { ...requested, [key]: actions } }),
    /** The mark itself stays: whoever could set it would make foreign things his own. */
    ownButTheMark: { StringEquals: existing, Null: { [`aws:RequestTag/${MARK}`]: 'true' } },
  };
};

function loadBalancers(environment: Environment): Permission[] {
  const { own, made, madeBy, ownButTheMark } = marks(environment);
  return [
    {
      sid: 'Begin',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: [
        `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing`,
      ],
      conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    },
    {
      sid: 'Create',
      wildcard: 'Ids are not known before; the cluster’s mark is required.',
      actions: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
      resources: [...LOAD_BALANCERS, TARGET_GROUP],
      conditions: made,
    },
    {
      sid: 'MarkNew',
      wildcard: 'Only while making something, and with the cluster’s mark.',
      actions: ['elasticloadbalancing:AddTags'],
      resources: [...LOAD_BALANCERS, TARGET_GROUP],
      conditions: madeBy('elasticloadbalancing:CreateAction', ['CreateTargetGroup', 'CreateLoadBalancer']),
    },
    {
      sid: 'Tag',
      wildcard: 'Only what carries the cluster’s mark, and any tag but the mark.',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...LOAD_BALANCERS, TARGET_GROUP],
      conditions: ownButTheMark,
    },
    {
      sid: 'ChangeLoadBalancers',
      wildcard: 'Only what carries the cluster’s mark.',
      actions: [
        'elasticloadbalancing:ModifyLoadBalancerAttributes',
        'elasticloadbalancing:SetIpAddressType',
        'elasticloadbalancing:SetSecurityGroups',
        'elasticloadbalancing:SetSubnets',
        'elasticloadbalancing:DeleteLoadBalancer',
        'elasticloadbalancing:ModifyCapacityReservation',
        'elasticloadbalancing:ModifyIpPools',
      ],
      resources: LOAD_BALANCERS,
      conditions: own,
    },
    {
      sid: 'ChangeTargets',
      wildcard: 'Only what carries the cluster’s mark; a target group made elsewhere is given it by whoever shares it.',
      actions: [
        'elasticloadbalancing:ModifyTargetGroup',
        'elasticloadbalancing:ModifyTargetGroupAttributes',
        'elasticloadbalancing:DeleteTargetGroup',
        'elasticloadbalancing:RegisterTargets',
        'elasticloadbalancing:DeregisterTargets',
      ],
      resources: [TARGET_GROUP],
      conditions: own,
    },
  ];
}

function listeners(environment: Environment): Permission[] {
  const { own, madeInOwn, madeBy, ownButTheMark } = marks(environment);
  return [
    {
      sid: 'Create',
      wildcard: 'Only in what carries the cluster’s mark, and with the mark.',
      actions: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:CreateRule'],
      resources: [...LOAD_BALANCERS, ...LISTENERS],
      conditions: madeInOwn,
    },
    {
      sid: 'MarkNew',
      wildcard: 'Only while making something, and with the cluster’s mark.',
      actions: ['elasticloadbalancing:AddTags'],
      resources: [...LISTENERS, ...RULES],
      conditions: madeBy('elasticloadbalancing:CreateAction', ['CreateListener', 'CreateRule']),
    },
    {
      sid: 'Tag',
      wildcard: 'Only what carries the cluster’s mark, and any tag but the mark.',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...LISTENERS, ...RULES],
      conditions: ownButTheMark,
    },
    {
      sid: 'Change',
      wildcard: 'Only what carries the cluster’s mark.',
      actions: [
        'elasticloadbalancing:ModifyListener',
        'elasticloadbalancing:ModifyListenerAttributes',
        'elasticloadbalancing:DeleteListener',
        'elasticloadbalancing:AddListenerCertificates',
        'elasticloadbalancing:RemoveListenerCertificates',
        'elasticloadbalancing:ModifyRule',
        'elasticloadbalancing:DeleteRule',
      ],
      resources: [...LISTENERS, ...RULES],
      conditions: own,
    },
    {
      sid: 'Order',
      wildcard:
        'AWS does not list tags among what it knows when rules are put in order; upstream names no rule either.',
      actions: ['elasticloadbalancing:SetRulePriorities'],
      resources: RULES,
    },
  ];
}

function securityGroups(environment: Environment): Permission[] {
  const { own, made, madeBy, ownButTheMark } = marks(environment);
  return [
    {
      sid: 'Create',
      wildcard: 'Ids are not known before; the cluster’s mark is required.',
      actions: ['ec2:CreateSecurityGroup'],
      resources: [SECURITY_GROUP],
      conditions: made,
    },
    {
      sid: 'CreateWhere',
      wildcard: 'A group is made in a VPC, which has no part in the mark; the group itself must bear it.',
      actions: ['ec2:CreateSecurityGroup'],
      resources: [inRegion('ec2', 'vpc/*')],
    },
    {
      sid: 'MarkNew',
      wildcard: 'Only while making a group, and with the cluster’s mark.',
      actions: ['ec2:CreateTags'],
      resources: [SECURITY_GROUP],
      conditions: madeBy('ec2:CreateAction', ['CreateSecurityGroup']),
    },
    {
      sid: 'Tag',
      wildcard: 'Only what carries the cluster’s mark, and any tag but the mark.',
      actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
      resources: [SECURITY_GROUP],
      conditions: ownButTheMark,
    },
    {
      sid: 'Change',
      wildcard: 'Only what carries the cluster’s mark.',
      actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress', 'ec2:DeleteSecurityGroup'],
      resources: [SECURITY_GROUP],
      conditions: own,
    },
    {
      sid: 'LetIn',
      wildcard: 'Only the groups of the cluster’s nodes and of its pods on Fargate: those bear this tag.',
      actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
      resources: [SECURITY_GROUP],
      conditions: {
        StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${clusterName(environment)}`]: 'owned' },
      },
    },
  ];
}

/** Web ACLs, certificates and user pools that people made: services and ingresses name them in annotations. */
const named = (): Permission[] => [
  {
    sid: 'WebAcls',
    wildcard: 'Ingresses name web ACLs at run time; AWS WAF knows no tags of load balancers.',
    actions: ['wafv2:GetWebACL', 'wafv2:GetWebACLForResource', 'wafv2:AssociateWebACL', 'wafv2:DisassociateWebACL'],
    resources: [WEB_ACL, inRegion('elasticloadbalancing', 'loadbalancer/app/*/*')],
  },
  {
    sid: 'SetWebAcl',
    wildcard: 'SetWebAcl takes no resource; AWS WAF asks for it beside AssociateWebACL, which names its own.',
    actions: ['elasticloadbalancing:SetWebAcl'],
    resources: ['*'],
  },
  {
    sid: 'Certificates',
    wildcard: 'Certificates are found by the names that they hold, among all of the account and Region.',
    actions: ['acm:DescribeCertificate'],
    resources: [inRegion('acm', 'certificate/*')],
  },
  {
    sid: 'FindCertificates',
    wildcard: 'ListCertificates takes no resource.',
    actions: ['acm:ListCertificates'],
    resources: ['*'],
  },
  {
    sid: 'UserPools',
    wildcard: 'Read only; ingresses name user pools at run time.',
    actions: ['cognito-idp:DescribeUserPoolClient'],
    resources: [inRegion('cognito-idp', 'userpool/*')],
  },
];

const discovery = (): Permission[] => [
  {
    sid: 'Look',
    wildcard: 'These actions take no resource; the Region is named.',
    actions: [
      'ec2:DescribeAccountAttributes',
      'ec2:DescribeAddresses',
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeCoipPools',
      'ec2:DescribeInstances',
      'ec2:DescribeInternetGateways',
      'ec2:DescribeIpamPools',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeRouteTables',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeTags',
      'ec2:DescribeVpcPeeringConnections',
      'ec2:DescribeVpcs',
      'ec2:GetCoipPoolUsage',
      'ec2:GetSecurityGroupsForVpc',
      'elasticloadbalancing:DescribeCapacityReservation',
      'elasticloadbalancing:DescribeListenerAttributes',
      'elasticloadbalancing:DescribeListenerCertificates',
      'elasticloadbalancing:DescribeListeners',
      'elasticloadbalancing:DescribeLoadBalancerAttributes',
      'elasticloadbalancing:DescribeLoadBalancers',
      'elasticloadbalancing:DescribeRules',
      'elasticloadbalancing:DescribeSSLPolicies',
      'elasticloadbalancing:DescribeTags',
      'elasticloadbalancing:DescribeTargetGroupAttributes',
      'elasticloadbalancing:DescribeTargetGroups',
      'elasticloadbalancing:DescribeTargetHealth',
      'elasticloadbalancing:DescribeTrustStores',
    ],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': Aws.REGION } },
  },
];

/**
 * The permissions of the load balancer controller, as upstream has them (`docs/install/iam_policy.json`, v3.5.0), bound to what
 * the controller itself has marked for this cluster, and to security groups that EKS or the platform has tagged for it.
 *
 * Left out: WAF Classic and Shield Advanced, which the chart’s values switch off, and server certificates of IAM, which the
 * controller no longer reads.
 */
export const loadBalancerPermissions = (environment: Environment): Permissions => ({
  LoadBalancers: loadBalancers(environment),
  Listeners: listeners(environment),
  SecurityGroups: securityGroups(environment),
  Named: named(),
  Discovery: discovery(),
});
