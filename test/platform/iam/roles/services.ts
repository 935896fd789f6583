import { DEFAULT_SECURITY_GROUP } from '../../../support/iam/physical-id';
import { always, distrusts, may, mayNot, trusts, type Context, type RoleExpectation } from '../expectation';

const CLUSTER = 'arn:{partition}:eks:{region}:{account}:cluster/{cluster}';
const FOREIGN_CLUSTER = 'arn:{partition}:eks:{region}:999988887777:cluster/{cluster}';
const from = (account: string, arn: string): Context => ({ 'aws:SourceAccount': account, 'aws:SourceArn': arn });

const byLambda = always(
  trusts('lambda.amazonaws.com', 'The CDK’s function; a role is passed within its account only'),
  distrusts('cloudformation.amazonaws.com', 'CloudFormation calls the function, it is not the function'),
);

const FLOW_LOGS = 'arn:{partition}:logs:{region}:{account}:log-group:/aws/vpc/{cluster}/flow-logs';
const FLOW_STREAM = `${FLOW_LOGS}:log-stream:eni-0123456789abcdef0-all`;
const LOG_GROUP = 'arn:{partition}:logs:{region}:{account}:log-group:/aws/lambda/function';
const LOG_STREAM = `${LOG_GROUP}:log-stream:1`;
const INTERFACE = 'arn:{partition}:ec2:{region}:{account}:network-interface/eni-0123456789abcdef0';

export const SERVICES: readonly RoleExpectation[] = [
  {
    role: 'ControlPlaneRole',
    holder: 'The EKS control plane',
    trust: always(
      trusts('eks.amazonaws.com', 'EKS, for this cluster', from('{account}', CLUSTER)),
      distrusts('eks.amazonaws.com', 'EKS, for another cluster of the account', from('{account}', `${CLUSTER}-2`)),
      distrusts('eks.amazonaws.com', 'EKS, for another account', from('999988887777', FOREIGN_CLUSTER)),
      distrusts('eks.amazonaws.com', 'EKS, for nobody in particular'),
      distrusts('pods.eks.amazonaws.com', 'No pod', {
        'aws:RequestTag/eks-cluster-arn': CLUSTER,
        'aws:RequestTag/kubernetes-namespace': 'kube-system',
      }),
    ),
    rows: [
      may('ec2:DescribeSubnets', '*', 'AmazonEKSClusterPolicy: finds its network'),
      may('ec2:CreateTags', INTERFACE, 'AmazonEKSClusterPolicy: marks its interfaces'),
      mayNot(['ec2:TerminateInstances'], 'arn:{partition}:ec2:{region}:{account}:instance/i-0', 'Ends no instance'),
      mayNot('kms:Decrypt', '{NetworkFlowLogKey}', 'Decrypts with its own key only'),
      mayNot('eks:UpdateClusterConfig', CLUSTER, 'Does not change itself'),
    ],
  },
  {
    role: 'CapacityFargatePodExecutionRole',
    holder: 'Fargate, before a pod starts',
    trust: always(
      trusts('eks-fargate-pods.amazonaws.com', 'Fargate, for profiles of this cluster', {
        'aws:SourceArn': 'arn:{partition}:eks:{region}:{account}:fargateprofile/{cluster}/system/1',
      }),
      distrusts('eks-fargate-pods.amazonaws.com', 'Fargate, for another cluster', {
        'aws:SourceArn': 'arn:{partition}:eks:{region}:{account}:fargateprofile/{cluster}-2/system/1',
      }),
      distrusts('eks-fargate-pods.amazonaws.com', 'Fargate, for another account', {
        'aws:SourceArn': 'arn:{partition}:eks:{region}:999988887777:fargateprofile/{cluster}/system/1',
      }),
      distrusts('eks-fargate-pods.amazonaws.com', 'Fargate, for nobody in particular'),
    ),
    rows: [
      may('ecr:GetAuthorizationToken', '*', 'Signs in to the registry'),
      may('ecr:BatchGetImage', 'arn:{partition}:ecr:{region}:{account}:repository/shop', 'Pulls images'),
      mayNot('ecr:PutImage', 'arn:{partition}:ecr:{region}:{account}:repository/shop', 'Pushes no image'),
      mayNot('eks-auth:AssumeRoleForPodIdentity', CLUSTER, 'Pod Identity does not exist on Fargate'),
    ],
  },
  {
    role: 'NetworkFlowLogRole',
    holder: 'VPC flow logs',
    trust: always(
      trusts('vpc-flow-logs.amazonaws.com', 'Flow logs of this account and region', {
        ...from('{account}', 'arn:{partition}:ec2:{region}:{account}:vpc-flow-log/fl-0123456789abcdef0'),
      }),
      distrusts('vpc-flow-logs.amazonaws.com', 'Flow logs of another account', {
        ...from('999988887777', 'arn:{partition}:ec2:{region}:999988887777:vpc-flow-log/fl-0123456789abcdef0'),
      }),
      distrusts('vpc-flow-logs.amazonaws.com', 'Flow logs of another region', {
        ...from('{account}', 'arn:{partition}:ec2:eu-west-3:{account}:vpc-flow-log/fl-0123456789abcdef0'),
      }),
      distrusts('vpc-flow-logs.amazonaws.com', 'Flow logs of nobody in particular'),
    ),
    rows: [
      may(['logs:CreateLogStream', 'logs:PutLogEvents'], FLOW_STREAM, 'Writes its records'),
      may('logs:DescribeLogStreams', `${FLOW_LOGS}:*`, 'Finds the stream of an interface'),
      mayNot('logs:PutLogEvents', LOG_STREAM, 'Writes to no other group'),
      mayNot('logs:CreateLogGroup', FLOW_LOGS, 'The group is made beforehand, encrypted, with an end'),
      mayNot('logs:GetLogEvents', FLOW_STREAM, 'Reads nothing'),
    ],
  },
  {
    role: 'CustomVpcRestrictDefaultSGCustomResourceProviderRole',
    holder: 'The CDK’s function that empties the VPC’s default security group',
    trust: byLambda,
    rows: [
      may(
        ['ec2:RevokeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupEgress'],
        `arn:{partition}:ec2:{region}:{account}:security-group/${DEFAULT_SECURITY_GROUP}`,
        'Empties the default security group; CloudFormation’s rollback fills it again',
      ),
      mayNot(
        ['ec2:RevokeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupIngress'],
        'arn:{partition}:ec2:{region}:{account}:security-group/sg-0fedcba9876543210',
        'Opens and closes no other group',
      ),
      may('logs:PutLogEvents', LOG_STREAM, 'AWSLambdaBasicExecutionRole: writes its log'),
    ],
  },
  {
    role: 'KubectlProviderHandlerServiceRole',
    holder: 'The CDK’s function that runs kubectl and Helm',
    trust: byLambda,
    rows: [
      may('eks:DescribeCluster', '{ControlPlaneCluster}', 'Finds the API; an access entry lets it in'),
      mayNot('eks:DescribeCluster', 'arn:{partition}:eks:{region}:{account}:cluster/other', 'No other cluster'),
      may('ecr:BatchGetImage', 'arn:{partition}:ecr:{region}:{account}:repository/chart', 'Pulls charts'),
      mayNot('ecr:PutImage', 'arn:{partition}:ecr:{region}:{account}:repository/chart', 'Pushes none'),
      may('ec2:CreateNetworkInterface', INTERFACE, 'AWSLambdaVPCAccessExecutionRole: joins the private subnets'),
      may('logs:PutLogEvents', LOG_STREAM, 'AWSLambdaBasicExecutionRole: writes its log'),
      mayNot(
        'eks:AssociateAccessPolicy',
        'arn:{partition}:eks:{region}:{account}:access-entry/{cluster}/role/{account}/x/1',
        'Gives nobody access',
      ),
    ],
  },
  {
    role: 'KubectlProviderframeworkonEventServiceRole',
    holder: 'The CDK’s function that calls the one with kubectl',
    trust: byLambda,
    rows: [
      may('lambda:InvokeFunction', '{KubectlProviderHandler}', 'Calls the one function'),
      mayNot(
        'lambda:InvokeFunction',
        'arn:{partition}:lambda:{region}:{account}:function:other',
        'Calls no other function',
      ),
      mayNot('lambda:UpdateFunctionCode', '{KubectlProviderHandler}', 'Does not change what it calls'),
      mayNot('eks:DescribeCluster', '{ControlPlaneCluster}', 'Needs nothing of the cluster'),
      may('logs:PutLogEvents', LOG_STREAM, 'AWSLambdaBasicExecutionRole: writes its log'),
    ],
  },
];
