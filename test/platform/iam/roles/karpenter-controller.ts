import { may, mayNot, type Context, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const INSTANCE = 'arn:{partition}:ec2:{region}:{account}:instance/i-0123456789abcdef0';
const TEMPLATE = 'arn:{partition}:ec2:{region}:{account}:launch-template/lt-0123456789abcdef0';
const PROFILE = 'arn:{partition}:iam::{account}:instance-profile/{cluster}_1234567890';
const FOREIGN = 'arn:{partition}:iam::{account}:role/administrator';

const ON_INSTANCE_OF = (cluster: string): Context => ({
  [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned',
  'aws:ResourceTag/karpenter.sh/nodepool': 'default',
});
const TAGGED_FOR = (cluster: string): Context => ({
  [`aws:RequestTag/kubernetes.io/cluster/${cluster}`]: 'owned',
  'aws:RequestTag/eks:eks-cluster-name': cluster,
  'aws:RequestTag/karpenter.sh/nodepool': 'default',
});
const ON_PROFILE_OF = (cluster: string): Context => ({
  [`aws:ResourceTag/kubernetes.io/cluster/${cluster}`]: 'owned',
  'aws:ResourceTag/topology.kubernetes.io/region': '{region}',
  'aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass': 'default',
});
const PROFILE_FOR = (cluster: string): Context => ({
  [`aws:RequestTag/kubernetes.io/cluster/${cluster}`]: 'owned',
  'aws:RequestTag/eks:eks-cluster-name': cluster,
  'aws:RequestTag/topology.kubernetes.io/region': '{region}',
  'aws:RequestTag/karpenter.k8s.aws/ec2nodeclass': 'default',
});
const LAUNCH = ['ec2:RunInstances', 'ec2:CreateFleet'];
const CHANGE_PROFILE = [
  'iam:AddRoleToInstanceProfile',
  'iam:RemoveRoleFromInstanceProfile',
  'iam:DeleteInstanceProfile',
];

export const KARPENTER_CONTROLLER: RoleExpectation = {
  role: 'CapacityKarpenterControllerRole',
  holder: 'Karpenter’s controller: kube-system/karpenter',
  trust: serviceAccount('kube-system', 'karpenter'),
  rows: [
    may(LAUNCH, INSTANCE, 'Launches nodes that carry the cluster’s tag', TAGGED_FOR('{cluster}')),
    mayNot(LAUNCH, INSTANCE, 'Launches nothing without a tag'),
    mayNot(LAUNCH, INSTANCE, 'Launches nothing for another cluster', TAGGED_FOR('other')),
    may(LAUNCH, 'arn:{partition}:ec2:{region}::image/ami-0123456789abcdef0', 'Reads the image that it launches'),
    may(LAUNCH, TEMPLATE, 'Launches from its own templates', ON_INSTANCE_OF('{cluster}')),
    mayNot(LAUNCH, TEMPLATE, 'Launches from no template of another cluster', ON_INSTANCE_OF('other')),
    may('ec2:TerminateInstances', INSTANCE, 'Terminates its own nodes', ON_INSTANCE_OF('{cluster}')),
    mayNot('ec2:TerminateInstances', INSTANCE, 'Terminates no node of another cluster', ON_INSTANCE_OF('other')),
    mayNot('ec2:TerminateInstances', INSTANCE, 'Terminates no node of a managed group, which is no node pool’s', {
      'aws:ResourceTag/kubernetes.io/cluster/{cluster}': 'owned',
    }),
    may('ec2:DeleteLaunchTemplate', TEMPLATE, 'Deletes its own templates', ON_INSTANCE_OF('{cluster}')),
    mayNot('ec2:DeleteLaunchTemplate', TEMPLATE, 'Deletes no template of others', ON_INSTANCE_OF('other')),
    may('ec2:CreateTags', INSTANCE, 'Names its own nodes', {
      ...ON_INSTANCE_OF('{cluster}'),
      'aws:TagKeys': ['Name', 'karpenter.sh/nodeclaim'],
    }),
    mayNot('ec2:CreateTags', INSTANCE, 'Makes no foreign instance its own by tagging it', {
      ...TAGGED_FOR('{cluster}'),
      'aws:TagKeys': ['kubernetes.io/cluster/{cluster}', 'eks:eks-cluster-name', 'karpenter.sh/nodepool'],
    }),
    mayNot(
      [
        'autoscaling:TerminateInstanceInAutoScalingGroup',
        'autoscaling:SetDesiredCapacity',
        'autoscaling:UpdateAutoScalingGroup',
      ],
      'arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:12345678-1234-1234-1234-123456789012:autoScalingGroupName/foreign',
      'Touches no group',
    ),
    mayNot(
      ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances'],
      INSTANCE,
      'Changes no instance, its user data least of all',
    ),
    may('iam:PassRole', '{CapacityKarpenterNodeRole}', 'Gives its nodes their role', {
      'iam:PassedToService': 'ec2.amazonaws.com',
    }),
    mayNot('iam:PassRole', '{CapacityKarpenterNodeRole}', 'Gives it to no function', {
      'iam:PassedToService': 'lambda.amazonaws.com',
    }),
    mayNot('iam:PassRole', '{ControlPlaneRole}', 'Gives nodes no other role of the platform', {
      'iam:PassedToService': 'ec2.amazonaws.com',
    }),
    mayNot('iam:PassRole', FOREIGN, 'Gives nodes no administrator’s role', {
      'iam:PassedToService': 'ec2.amazonaws.com',
    }),
    may('iam:CreateInstanceProfile', PROFILE, 'Makes instance profiles', PROFILE_FOR('{cluster}')),
    mayNot('iam:CreateInstanceProfile', PROFILE, 'Makes none without the cluster’s tag'),
    may(CHANGE_PROFILE, PROFILE, 'Changes its own instance profiles', ON_PROFILE_OF('{cluster}')),
    mayNot(CHANGE_PROFILE, PROFILE, 'Changes no instance profile of another cluster', ON_PROFILE_OF('other')),
    mayNot('iam:TagInstanceProfile', PROFILE, 'Makes no foreign profile its own by tagging it', {
      ...PROFILE_FOR('{cluster}'),
    }),
    may(['sqs:ReceiveMessage', 'sqs:DeleteMessage'], '{CapacityKarpenterInterruptionsQueue}', 'Reads interruptions'),
    mayNot('sqs:SendMessage', '{CapacityKarpenterInterruptionsQueue}', 'Announces none'),
    may('eks:DescribeCluster', '{ControlPlaneCluster}', 'Finds its cluster'),
    mayNot('eks:DescribeCluster', 'arn:{partition}:eks:{region}:{account}:cluster/other', 'Looks at no other cluster'),
    may('ec2:DescribeInstances', '*', 'Looks at its region'),
    mayNot('ec2:DescribeInstances', '*', 'Looks at no other region', { 'aws:RequestedRegion': 'eu-west-3' }),
    may(
      'ssm:GetParameter',
      'arn:{partition}:ssm:{region}::parameter/aws/service/bottlerocket/aws-k8s-1.34/arm64/latest/image_id',
      'Public parameters of AWS name its machine images',
    ),
  ],
};
