import { may, mayNot, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const ec2 = (kind: string, id: string) => `arn:{partition}:ec2:{region}:{account}:${kind}/${id}-0123456789abcdef0`;
const INTERFACE = ec2('network-interface', 'eni');
const INSTANCE = ec2('instance', 'i');
const VOLUME = ec2('volume', 'vol');
const SNAPSHOT = 'arn:{partition}:ec2:{region}::snapshot/snap-0123456789abcdef0';

const BY_DRIVER = { 'aws:ResourceTag/ebs.csi.aws.com/cluster': 'true' };
const FOR_DRIVER = { 'aws:RequestTag/ebs.csi.aws.com/cluster': 'true' };

const logGroup = (cluster: string) =>
  `arn:{partition}:logs:{region}:{account}:log-group:/aws/containerinsights/${cluster}/performance`;
const logStream = (cluster: string) => `${logGroup(cluster)}:log-stream:node`;

export const ADDONS: readonly RoleExpectation[] = [
  {
    role: 'AddonsvpccniidentityRole',
    holder: 'The network plugin: kube-system/aws-node',
    trust: serviceAccount('kube-system', 'aws-node'),
    rows: [
      may(['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'], INTERFACE, 'Makes interfaces for pods'),
      may(['ec2:AttachNetworkInterface', 'ec2:DetachNetworkInterface'], INSTANCE, 'Attaches them to nodes'),
      may(['ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'], INTERFACE, 'Gives pods addresses'),
      may('ec2:CreateTags', INTERFACE, 'Marks its interfaces'),
      mayNot('ec2:CreateTags', INSTANCE, 'Tags no instance: tags decide what others may do'),
      mayNot(['ec2:RunInstances', 'ec2:TerminateInstances'], INSTANCE, 'Instances are Karpenter’s'),
      mayNot(
        ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
        ec2('security-group', 'sg'),
        'Opens no port',
      ),
      mayNot(
        'ec2:DeleteNetworkInterface',
        'arn:{partition}:ec2:eu-west-3:{account}:network-interface/eni-0123456789abcdef0',
        'Works in its own region',
      ),
    ],
  },
  {
    role: 'AddonsawsebscsidriveridentityRole',
    holder: 'The EBS driver: kube-system/ebs-csi-controller-sa',
    trust: serviceAccount('kube-system', 'ebs-csi-controller-sa'),
    rows: [
      may('ec2:CreateVolume', VOLUME, 'Makes volumes that carry its mark', FOR_DRIVER),
      mayNot('ec2:CreateVolume', VOLUME, 'Makes none without it'),
      may('ec2:DeleteVolume', VOLUME, 'Deletes what it made', BY_DRIVER),
      mayNot('ec2:DeleteVolume', VOLUME, 'Deletes no volume of others'),
      may(['ec2:AttachVolume', 'ec2:DetachVolume'], INSTANCE, 'Attaches volumes to nodes'),
      may('ec2:DeleteSnapshot', SNAPSHOT, 'Deletes what it made', BY_DRIVER),
      mayNot('ec2:DeleteSnapshot', SNAPSHOT, 'Deletes no snapshot of others'),
      mayNot('ec2:ModifySnapshotAttribute', SNAPSHOT, 'Shares no snapshot with another account'),
      may('ec2:CreateTags', VOLUME, 'Marks what it makes', { 'ec2:CreateAction': 'CreateVolume' }),
      mayNot('ec2:CreateTags', VOLUME, 'Makes no foreign volume its own by tagging it'),
      mayNot('ec2:CreateTags', INSTANCE, 'Tags no instance'),
      mayNot('kms:CreateGrant', '{VolumeKey}', 'Lends the key through EC2 only', {
        'kms:GrantIsForAWSResource': 'true',
      }),
    ],
  },
  {
    role: 'AddonsamazoncloudwatchobservabilityidentityRole',
    holder: 'Container Insights: amazon-cloudwatch/cloudwatch-agent',
    trust: serviceAccount('amazon-cloudwatch', 'cloudwatch-agent'),
    rows: [
      may('cloudwatch:PutMetricData', '*', 'Writes its metrics', { 'cloudwatch:namespace': 'ContainerInsights' }),
      mayNot('cloudwatch:PutMetricData', '*', 'Writes no metrics of others', { 'cloudwatch:namespace': 'AWS/EKS' }),
      may(['logs:CreateLogStream', 'logs:PutLogEvents'], logStream('{cluster}'), 'Writes to its cluster’s groups'),
      may('logs:DescribeLogStreams', logGroup('{cluster}'), 'Finds its streams'),
      may('logs:DescribeLogGroups', '*', 'Finds its groups'),
      mayNot(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        logStream('other'),
        'Writes to no group of another cluster',
      ),
      mayNot(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        'arn:{partition}:logs:{region}:{account}:log-group:/aws/eks/{cluster}/cluster:log-stream:kube-apiserver-audit-1',
        'Forges no audit record',
      ),
      mayNot('logs:GetLogEvents', logStream('{cluster}'), 'Reads no log'),
      mayNot('logs:CreateLogGroup', logGroup('{cluster}'), 'The groups are made beforehand, encrypted, with an end'),
    ],
  },
];
