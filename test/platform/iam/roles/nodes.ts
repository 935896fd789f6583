import { always, distrusts, may, mayNot, trusts, type Row, type RoleExpectation } from '../expectation';

const REPOSITORY = 'arn:{partition}:ecr:{region}:{account}:repository/shop';
const INSTANCE = 'arn:{partition}:ec2:{region}:{account}:instance/i-0123456789abcdef0';

const byEc2 = always(
  trusts('ec2.amazonaws.com', 'Instances; a role is passed within its account only'),
  distrusts('eks.amazonaws.com', 'The control plane has a role of its own'),
);

/** Every node, whoever runs it. */
const node: readonly Row[] = [
  may('ecr:GetAuthorizationToken', '*', 'Signs in to the registry'),
  may(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], REPOSITORY, 'Pulls images'),
  mayNot(['ecr:PutImage', 'ecr:InitiateLayerUpload'], REPOSITORY, 'Pushes no image'),
  may(
    'eks-auth:AssumeRoleForPodIdentity',
    'arn:{partition}:eks:{region}:{account}:cluster/{cluster}',
    'The Pod Identity agent fetches credentials, with a token that the pod must have',
  ),
  mayNot(
    ['ec2:AttachNetworkInterface', 'ec2:TerminateInstances', 'ec2:ModifyInstanceAttribute'],
    INSTANCE,
    'The network plugin and Karpenter have roles of their own',
  ),
  mayNot('eks:AccessKubernetesApi', 'arn:{partition}:eks:{region}:{account}:cluster/{cluster}', 'No console access'),
  mayNot(
    'sqs:ReceiveMessage',
    'arn:{partition}:sqs:{region}:{account}:{cluster}-interruptions',
    'Only Karpenter’s controller reads interruptions',
  ),
];

/** Nodes of the platform’s own groups. */
const standing: readonly Row[] = [
  ...node,
  may('eks:DescribeCluster', 'arn:{partition}:eks:{region}:{account}:cluster/{cluster}', 'Finds the API to join'),
  may(
    ['ec2:DescribeInstances', 'ec2:DescribeInstanceTypes', 'ec2:DescribeVpcs'],
    '*',
    'Learns its own name, type and network',
  ),
];

/** What AmazonSSMManagedInstanceCore brings, and what is taken back of it. */
const sessionManager: readonly Row[] = [
  may(['ssmmessages:CreateControlChannel', 'ssmmessages:OpenDataChannel'], '*', 'Session Manager'),
  may('ssm:UpdateInstanceInformation', INSTANCE, 'Registers with Systems Manager'),
  may(
    'ssm:GetParameter',
    'arn:{partition}:ssm:{region}::parameter/aws/service/eks/optimized-ami/1.34/amazon-linux-2023/recommended',
    'Public parameters of AWS name its machine images',
  ),
  mayNot(['ssm:SendCommand', 'ssm:StartSession'], INSTANCE, 'Opens no session on another node'),
];

const groupOf = (role: string, holder: string): RoleExpectation => ({
  role,
  holder,
  trust: byEc2,
  rows: [...standing, ...sessionManager],
});

export const NODES: readonly RoleExpectation[] = [
  groupOf('CapacityManagedNodeRole', 'Nodes of managed node groups'),
  groupOf('CapacitySelfManagedNodeRole', 'Nodes of self-managed node groups'),
  groupOf('CapacityKarpenterNodeRole', 'Nodes that Karpenter makes'),
  {
    role: 'ControlPlaneAutoModeNodeRole',
    holder: 'Nodes of EKS Auto Mode',
    trust: byEc2,
    rows: [
      ...node,
      mayNot('ec2:DescribeInstances', '*', 'Auto Mode tells its nodes what they must know'),
      mayNot('ssmmessages:OpenDataChannel', '*', 'Nobody opens a session on a node of Auto Mode'),
    ],
  },
  {
    role: /^NetworkVpcpublicSubnet\d+NatInstanceInstanceRole$/,
    holder: 'The NAT instance',
    trust: byEc2,
    rows: [
      ...sessionManager,
      mayNot('ecr:BatchGetImage', REPOSITORY, 'It runs no containers'),
      mayNot('eks:DescribeCluster', 'arn:{partition}:eks:{region}:{account}:cluster/{cluster}', 'It is no node'),
      mayNot('ec2:ModifyInstanceAttribute', INSTANCE, 'Its source check is switched off once, by CloudFormation'),
    ],
  },
];
