import { may, mayNot, type Context, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const inRegion = (service: string, resource: string) => `arn:{partition}:${service}:{region}:{account}:${resource}`;
const LOAD_BALANCER = inRegion('elasticloadbalancing', 'loadbalancer/app/shop/0123456789abcdef');
const LISTENER = inRegion('elasticloadbalancing', 'listener/app/shop/0123456789abcdef/0123456789abcdef');
const RULE = inRegion(
  'elasticloadbalancing',
  'listener-rule/app/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef',
);
const TARGET_GROUP = inRegion('elasticloadbalancing', 'targetgroup/shop/0123456789abcdef');
const SECURITY_GROUP = inRegion('ec2', 'security-group/sg-0123456789abcdef0');
const WEB_ACL = inRegion('wafv2', 'regional/webacl/shop/12345678-1234-1234-1234-123456789012');
const LINKED = 'arn:{partition}:iam::{account}:role/aws-service-role/';

const OF = (cluster: string): Context => ({ 'aws:ResourceTag/elbv2.k8s.aws/cluster': cluster });
const FOR = (cluster: string): Context => ({ 'aws:RequestTag/elbv2.k8s.aws/cluster': cluster });
const NODES_OF = (cluster: string): Context => ({ [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned' });

const CHANGE_LOAD_BALANCER = [
  'elasticloadbalancing:ModifyLoadBalancerAttributes',
  'elasticloadbalancing:SetSecurityGroups',
  'elasticloadbalancing:DeleteLoadBalancer',
];
const CHANGE_LISTENER = [
  'elasticloadbalancing:ModifyListener',
  'elasticloadbalancing:DeleteListener',
  'elasticloadbalancing:AddListenerCertificates',
];
const CHANGE_RULE = ['elasticloadbalancing:ModifyRule', 'elasticloadbalancing:DeleteRule'];
const FILL = ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'];
const OPEN = ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'];

export const LOAD_BALANCER_CONTROLLER: RoleExpectation = {
  role: 'ComponentsawsloadbalancercontrollerIdentityRole',
  holder: 'The load balancer controller: kube-system/aws-load-balancer-controller',
  trust: serviceAccount('kube-system', 'aws-load-balancer-controller'),
  rows: [
    may(
      'elasticloadbalancing:CreateLoadBalancer',
      LOAD_BALANCER,
      'Makes load balancers with its mark',
      FOR('{cluster}'),
    ),
    mayNot('elasticloadbalancing:CreateLoadBalancer', LOAD_BALANCER, 'Makes none without it'),
    mayNot('elasticloadbalancing:CreateLoadBalancer', LOAD_BALANCER, 'Makes none for another cluster', FOR('other')),
    may('elasticloadbalancing:CreateTargetGroup', TARGET_GROUP, 'Makes target groups with its mark', FOR('{cluster}')),
    may(CHANGE_LOAD_BALANCER, LOAD_BALANCER, 'Changes and deletes its own', OF('{cluster}')),
    mayNot(CHANGE_LOAD_BALANCER, LOAD_BALANCER, 'Changes no load balancer of another cluster', OF('other')),
    mayNot(CHANGE_LOAD_BALANCER, LOAD_BALANCER, 'Changes no load balancer of anybody else'),
    may('elasticloadbalancing:CreateListener', LOAD_BALANCER, 'Has its own load balancers listen', {
      ...OF('{cluster}'),
      ...FOR('{cluster}'),
    }),
    mayNot('elasticloadbalancing:CreateListener', LOAD_BALANCER, 'Has no load balancer of others listen', {
      ...OF('other'),
      ...FOR('{cluster}'),
    }),
    may('elasticloadbalancing:CreateRule', LISTENER, 'Adds rules to its own listeners', {
      ...OF('{cluster}'),
      ...FOR('{cluster}'),
    }),
    mayNot('elasticloadbalancing:CreateRule', LISTENER, 'Adds rules to no listener of others', {
      ...OF('other'),
      ...FOR('{cluster}'),
    }),
    may(CHANGE_LISTENER, LISTENER, 'Changes its own listeners', OF('{cluster}')),
    mayNot(CHANGE_LISTENER, LISTENER, 'Changes no listener of another cluster', OF('other')),
    mayNot(CHANGE_LISTENER, LISTENER, 'Changes no listener of anybody else'),
    may(CHANGE_RULE, RULE, 'Changes its own rules', OF('{cluster}')),
    mayNot(CHANGE_RULE, RULE, 'Changes no rule of others', OF('other')),
    may(FILL, TARGET_GROUP, 'Fills its own target groups', OF('{cluster}')),
    mayNot(FILL, TARGET_GROUP, 'Sends no traffic of others to itself', OF('other')),
    may('elasticloadbalancing:AddTags', LOAD_BALANCER, 'Marks what it makes', {
      ...FOR('{cluster}'),
      'elasticloadbalancing:CreateAction': 'CreateLoadBalancer',
    }),
    may('elasticloadbalancing:AddTags', LOAD_BALANCER, 'Tags its own', OF('{cluster}')),
    mayNot('elasticloadbalancing:AddTags', LOAD_BALANCER, 'Makes no foreign load balancer its own', FOR('{cluster}')),
    mayNot('elasticloadbalancing:AddTags', LOAD_BALANCER, 'Hands none to another cluster', {
      ...OF('{cluster}'),
      ...FOR('other'),
    }),
    may('ec2:CreateSecurityGroup', SECURITY_GROUP, 'Makes security groups with its mark', FOR('{cluster}')),
    mayNot('ec2:CreateSecurityGroup', SECURITY_GROUP, 'Makes none without it'),
    may([...OPEN, 'ec2:DeleteSecurityGroup'], SECURITY_GROUP, 'Opens and deletes its own groups', OF('{cluster}')),
    may(OPEN, SECURITY_GROUP, 'Lets load balancers reach the nodes', NODES_OF('{cluster}')),
    mayNot('ec2:DeleteSecurityGroup', SECURITY_GROUP, 'Deletes no group of the nodes', NODES_OF('{cluster}')),
    mayNot(OPEN, SECURITY_GROUP, 'Opens no port of another cluster’s nodes', NODES_OF('other')),
    mayNot(OPEN, SECURITY_GROUP, 'Opens no port of another cluster’s load balancers', OF('other')),
    may('ec2:CreateTags', SECURITY_GROUP, 'Marks the groups that it makes', {
      ...FOR('{cluster}'),
      'ec2:CreateAction': 'CreateSecurityGroup',
    }),
    mayNot('ec2:CreateTags', SECURITY_GROUP, 'Makes no foreign group its own by tagging it', FOR('{cluster}')),
    mayNot('ec2:CreateTags', inRegion('ec2', 'instance/i-0123456789abcdef0'), 'Tags no instance', FOR('{cluster}')),
    may('wafv2:AssociateWebACL', WEB_ACL, 'Puts web ACLs before load balancers'),
    mayNot(['wafv2:UpdateWebACL', 'wafv2:DeleteWebACL'], WEB_ACL, 'Changes no web ACL'),
    may('acm:DescribeCertificate', inRegion('acm', 'certificate/any'), 'Finds certificates by their names'),
    mayNot(
      ['acm:ExportCertificate', 'acm:DeleteCertificate'],
      inRegion('acm', 'certificate/any'),
      'Takes no key out, and deletes none',
    ),
    may('ec2:DescribeSubnets', '*', 'Looks at its Region'),
    mayNot('ec2:DescribeSubnets', '*', 'Looks at no other Region', { 'aws:RequestedRegion': 'eu-west-3' }),
    may(
      'iam:CreateServiceLinkedRole',
      `${LINKED}elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing`,
      'The first load balancer of an account makes the service’s own role',
      { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' },
    ),
    mayNot(
      'iam:CreateServiceLinkedRole',
      `${LINKED}autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
      'Makes no role of another service',
      { 'iam:AWSServiceName': 'autoscaling.amazonaws.com' },
    ),
  ],
};
