import { may, mayNot, type Context, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const GROUP =
  'arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:12345678-1234-1234-1234-123456789012:autoScalingGroupName/eks-application';
const managed = (cluster: string) =>
  `arn:{partition}:eks:{region}:{account}:nodegroup/${cluster}/application/12345678-1234-1234-1234-123456789012`;

const OF = (cluster: string): Context => ({
  'aws:ResourceTag/k8s.io/cluster-autoscaler/enabled': 'true',
  [`aws:ResourceTag/k8s.io/cluster-autoscaler/${cluster}`]: 'owned',
});
const RESIZE = ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'];

export const CLUSTER_AUTOSCALER: RoleExpectation = {
  role: 'ComponentsclusterautoscalerIdentityRole',
  holder: 'The Cluster Autoscaler: kube-system/cluster-autoscaler',
  trust: serviceAccount('kube-system', 'cluster-autoscaler'),
  rows: [
    may(RESIZE, GROUP, 'Grows and shrinks the groups of its cluster', OF('{cluster}')),
    mayNot(RESIZE, GROUP, 'Touches no group of another cluster', OF('other')),
    mayNot(RESIZE, GROUP, 'Touches no group of anybody else'),
    mayNot(
      ['autoscaling:UpdateAutoScalingGroup', 'autoscaling:DeleteAutoScalingGroup', 'autoscaling:CreateOrUpdateTags'],
      GROUP,
      'Changes no group, its limits and tags least of all',
      OF('{cluster}'),
    ),
    may('eks:DescribeNodegroup', managed('{cluster}'), 'Reads what nodes of an empty group would be like'),
    mayNot('eks:DescribeNodegroup', managed('other'), 'Looks at no group of another cluster'),
    may('autoscaling:DescribeAutoScalingGroups', '*', 'Looks at its Region'),
    mayNot('autoscaling:DescribeAutoScalingGroups', '*', 'Looks at no other Region', {
      'aws:RequestedRegion': 'eu-west-3',
    }),
    mayNot(
      'ec2:TerminateInstances',
      'arn:{partition}:ec2:{region}:{account}:instance/i-0123456789abcdef0',
      'Ends instances through their group only',
    ),
  ],
};
