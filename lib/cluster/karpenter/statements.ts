import { Aws } from 'aws-cdk-lib';

import type { Permissions } from '../../identity/permission';

/** What Karpenter’s permissions are bound to. */
export interface KarpenterScope {
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly nodeRoleArn: string;
  readonly queueArn: string;
}

const LAUNCHED = ['fleet', 'instance', 'volume', 'network-interface', 'launch-template', 'spot-instances-request'];

const inAccount = (kind: string) => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}:*:${kind}/*`;
const public_ = (kind: string) => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}::${kind}/*`;

/**
 * The permissions of Karpenter’s controller, statement by statement as upstream has them in its CloudFormation template
 * (Karpenter 1.14, "Reference: CloudFormation"), bound to one cluster by tags.
 */
export function karpenterPermissions({ clusterName, clusterArn, nodeRoleArn, queueArn }: KarpenterScope): Permissions {
  const owned = `kubernetes.io/cluster/${clusterName}`;
  const existing = {
    StringEquals: { [`aws:ResourceTag/${owned}`]: 'owned' },
    StringLike: { 'aws:ResourceTag/karpenter.sh/nodepool': '*' },
  };
  const requested = {
    StringEquals: { [`aws:RequestTag/${owned}`]: 'owned', 'aws:RequestTag/eks:eks-cluster-name': clusterName },
    StringLike: { 'aws:RequestTag/karpenter.sh/nodepool': '*' },
  };
  const profiles = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:instance-profile/*`;
  const requestedProfile = {
    [`aws:RequestTag/${owned}`]: 'owned',
    'aws:RequestTag/eks:eks-cluster-name': clusterName,
    'aws:RequestTag/topology.kubernetes.io/region': Aws.REGION,
  };
  const existingProfile = {
    [`aws:ResourceTag/${owned}`]: 'owned',
    'aws:ResourceTag/topology.kubernetes.io/region': Aws.REGION,
  };

  return {
    NodeLifecycle: [
      {
        sid: 'AllowScopedEC2InstanceAccessActions',
        wildcard:
          'Karpenter chooses image, subnet and reservation at run time; what it launches must carry the cluster’s tag (next statements).',
        actions: ['ec2:RunInstances', 'ec2:CreateFleet'],
        resources: [
          public_('image'),
          public_('snapshot'),
          ...['security-group', 'subnet', 'capacity-reservation', 'placement-group'].map(inAccount),
        ],
      },
      {
        sid: 'AllowScopedEC2LaunchTemplateAccessActions',
        wildcard: 'Only launch templates with the cluster’s tag.',
        actions: ['ec2:RunInstances', 'ec2:CreateFleet'],
        resources: [inAccount('launch-template')],
        conditions: existing,
      },
      {
        sid: 'AllowScopedEC2InstanceActionsWithTags',
        wildcard: 'Ids are not known before the launch; the cluster’s tag is required.',
        actions: ['ec2:RunInstances', 'ec2:CreateFleet', 'ec2:CreateLaunchTemplate'],
        resources: LAUNCHED.map(inAccount),
        conditions: requested,
      },
      {
        sid: 'AllowScopedResourceCreationTagging',
        wildcard: 'Only while launching, and with the cluster’s tag.',
        actions: ['ec2:CreateTags'],
        resources: LAUNCHED.map(inAccount),
        conditions: {
          ...requested,
          StringEquals: {
            ...requested.StringEquals,
            'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'],
          },
        },
      },
      {
        sid: 'AllowScopedResourceTagging',
        wildcard: 'Only instances with the cluster’s tag, and three keys.',
        actions: ['ec2:CreateTags'],
        resources: [inAccount('instance')],
        conditions: {
          ...existing,
          StringEqualsIfExists: { 'aws:RequestTag/eks:eks-cluster-name': clusterName },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] },
        },
      },
      {
        sid: 'AllowScopedDeletion',
        wildcard: 'Only what carries the cluster’s tag.',
        actions: ['ec2:TerminateInstances', 'ec2:DeleteLaunchTemplate'],
        resources: [inAccount('instance'), inAccount('launch-template')],
        conditions: existing,
      },
    ],
    InstanceProfiles: [
      {
        sid: 'AllowPassingInstanceRole',
        actions: ['iam:PassRole'],
        resources: [nodeRoleArn],
        conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', `ec2.${Aws.URL_SUFFIX}`] } },
      },
      {
        sid: 'AllowScopedInstanceProfileCreationActions',
        wildcard: 'Karpenter names its instance profiles itself; the cluster’s tag is required.',
        actions: ['iam:CreateInstanceProfile'],
        resources: [profiles],
        conditions: {
          StringEquals: requestedProfile,
          StringLike: { 'aws:RequestTag/karpenter.k8s.aws/ec2nodeclass': '*' },
        },
      },
      {
        sid: 'AllowScopedInstanceProfileTagActions',
        wildcard: 'Only instance profiles with the cluster’s tag.',
        actions: ['iam:TagInstanceProfile'],
        resources: [profiles],
        conditions: {
          StringEquals: { ...existingProfile, ...requestedProfile },
          StringLike: {
            'aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass': '*',
            'aws:RequestTag/karpenter.k8s.aws/ec2nodeclass': '*',
          },
        },
      },
      {
        sid: 'AllowScopedInstanceProfileActions',
        wildcard: 'Only instance profiles with the cluster’s tag.',
        actions: ['iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile'],
        resources: [profiles],
        conditions: {
          StringEquals: existingProfile,
          StringLike: { 'aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass': '*' },
        },
      },
      {
        sid: 'AllowInstanceProfileReadActions',
        wildcard: 'Read only; Karpenter names its instance profiles itself.',
        actions: ['iam:GetInstanceProfile'],
        resources: [profiles],
      },
      {
        sid: 'AllowUnscopedInstanceProfileListAction',
        wildcard: 'ListInstanceProfiles takes no resource.',
        actions: ['iam:ListInstanceProfiles'],
        resources: ['*'],
      },
    ],
    Discovery: [
      {
        sid: 'AllowAPIServerEndpointDiscovery',
        actions: ['eks:DescribeCluster'],
        resources: [clusterArn],
      },
      {
        sid: 'AllowInterruptionQueueActions',
        actions: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'],
        resources: [queueArn],
      },
      {
        sid: 'AllowZonalShiftStatusReadOnly',
        wildcard: 'GetManagedResource takes no resource here; the condition names the cluster.',
        actions: ['arc-zonal-shift:GetManagedResource'],
        resources: ['*'],
        conditions: { StringEquals: { 'arc-zonal-shift:ResourceIdentifier': clusterArn } },
      },
      {
        sid: 'AllowRegionalReadActions',
        wildcard: 'EC2 describes whole accounts: these actions take no resource; the region is named.',
        actions: [
          'ec2:DescribeCapacityReservations',
          'ec2:DescribeImages',
          'ec2:DescribeInstances',
          'ec2:DescribeInstanceStatus',
          'ec2:DescribeInstanceTypeOfferings',
          'ec2:DescribeInstanceTypes',
          'ec2:DescribeLaunchTemplates',
          'ec2:DescribePlacementGroups',
          'ec2:DescribeSecurityGroups',
          'ec2:DescribeSpotPriceHistory',
          'ec2:DescribeSubnets',
        ],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': Aws.REGION } },
      },
      {
        sid: 'AllowSSMReadActions',
        wildcard: 'Public parameters of AWS: the newest machine images.',
        actions: ['ssm:GetParameter'],
        resources: [`arn:${Aws.PARTITION}:ssm:${Aws.REGION}::parameter/aws/service/*`],
      },
      {
        sid: 'AllowPricingReadActions',
        wildcard: 'GetProducts takes no resource.',
        actions: ['pricing:GetProducts'],
        resources: ['*'],
      },
    ],
  };
}
