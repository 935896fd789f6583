import { mayNot, type Context } from './expectation';

/** What no role may do, but through the policies that are named with the reason why there is no other way. */
export interface Forbidden {
  readonly actions: readonly string[];
  readonly on: string;
  readonly because: string;
  readonly context: Context;
  /** Reasons by name of the policy that allows it: whatever else its roles hold must not. */
  readonly except: Readonly<Record<string, string>>;
}

const never = (
  actions: string | readonly string[],
  on: string,
  because: string,
  { context = {}, except = {} }: { context?: Context; except?: Forbidden['except'] } = {},
): Forbidden => ({ ...mayNot(actions, on, because, context), except });

const iam = (resource: string) => `arn:{partition}:iam::{account}:${resource}`;
const inRegion = (service: string, resource: string) => `arn:{partition}:${service}:{region}:{account}:${resource}`;
const ec2 = (resource: string) => inRegion('ec2', resource);

const CONTROL_PLANE = {
  AmazonEKSClusterPolicy: 'EKS demands the policy; EKS alone takes the role on, and for this cluster',
};

/** Ways to more permissions. */
const ESCALATION = [
  never(['iam:CreateUser', 'iam:CreateAccessKey', 'iam:CreateLoginProfile'], iam('user/intruder'), 'Makes nobody'),
  never(
    ['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:TagRole'],
    '{self}',
    'Changes no role, its own least of all',
  ),
  never(
    ['iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:DeleteRolePermissionsBoundary'],
    iam('role/administrator'),
    'Changes no other role',
  ),
  never(['iam:AttachUserPolicy', 'iam:PutUserPolicy'], iam('user/intruder'), 'Changes no user'),
  never(
    ['iam:CreatePolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],
    iam('policy/any'),
    'Writes no policy',
  ),
  never('iam:CreateOpenIDConnectProvider', iam('oidc-provider/intruder.example.com'), 'Trusts no other issuer'),
  never('iam:AddRoleToInstanceProfile', iam('instance-profile/administrator'), 'Fills no foreign instance profile'),
  ...['ec2', 'lambda', 'cloudformation', 'eks'].map((service) =>
    never('iam:PassRole', iam('role/administrator'), `Passes no administrator’s role to ${service}`, {
      context: { 'iam:PassedToService': `${service}.amazonaws.com` },
      except:
        service === 'ec2'
          ? {
              AmazonEKSComputePolicy: 'Auto Mode demands the policy; EKS alone takes the role on, and for this cluster',
            }
          : {},
    }),
  ),
  never('sts:AssumeRole', iam('role/administrator'), 'Takes no other role on'),
  ...['deploy', 'cfn-exec', 'file-publishing', 'image-publishing', 'lookup'].map((kind) =>
    never(
      'sts:AssumeRole',
      iam(`role/cdk-hnb659fds-${kind}-role-{account}-{region}`),
      'Stays off the way by which stacks are deployed',
    ),
  ),
];

/** Ways to change what is deployed, or how. */
const DEPLOYMENT = [
  never(
    ['cloudformation:CreateStack', 'cloudformation:UpdateStack', 'cloudformation:DeleteStack'],
    inRegion('cloudformation', 'stack/{cluster}-Eks/12345678-1234-1234-1234-123456789012'),
    'Deploys nothing',
  ),
  never(
    ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet', 'cloudformation:SetStackPolicy'],
    inRegion('cloudformation', 'stack/{cluster}-Eks/12345678-1234-1234-1234-123456789012'),
    'Deploys nothing',
  ),
  never(
    's3:PutObject',
    'arn:{partition}:s3:::cdk-hnb659fds-assets-{account}-{region}/template.json',
    'Replaces no template that waits for deployment',
  ),
  never(
    ['ecr:PutImage', 'ecr:InitiateLayerUpload', 'ecr:SetRepositoryPolicy'],
    inRegion('ecr', 'repository/cdk-hnb659fds-container-assets-{account}-{region}'),
    'Replaces no image',
  ),
  never('ssm:PutParameter', inRegion('ssm', 'parameter/cdk-bootstrap/hnb659fds/version'), 'Changes no parameter'),
  never(
    ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 'lambda:AddPermission'],
    '{KubectlProviderHandler}',
    'Changes no function, least of all the one with kubectl',
  ),
  never('lambda:InvokeFunction', '{KubectlProviderHandler}', 'Runs no kubectl', {
    except: { KubectlProviderframeworkonEventServiceRoleDefaultPolicy: 'The one task of the function that holds it' },
  }),
  never(
    ['eks:DeleteCluster', 'eks:UpdateClusterConfig', 'eks:CreateAccessEntry', 'eks:CreatePodIdentityAssociation'],
    '{ControlPlaneCluster}',
    'Neither changes the cluster nor lets anybody in',
    { except: { ClusterBackupRoleCluster: 'AWS Backup lets itself in, with its own policy for reading and no other' } },
  ),
  never(
    'eks:AssociateAccessPolicy',
    inRegion('eks', 'access-entry/{cluster}/role/{account}/any/12345678-1234-1234-1234-123456789012'),
    'Makes nobody an administrator of the cluster',
  ),
];

/** Ways to what belongs to others. */
const DATA = [
  never(
    ['secretsmanager:GetSecretValue', 'secretsmanager:PutResourcePolicy'],
    inRegion('secretsmanager', 'secret:shop/database-AbCdEf'),
    'Reads no secret',
  ),
  never(
    ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'ssm:GetParameterHistory'],
    inRegion('ssm', 'parameter/shop/database-password'),
    'Reads no parameter of the account',
  ),
  never('s3:GetObject', 'arn:{partition}:s3:::somebody-elses-bucket/object', 'Reads no bucket'),
  never('s3:GetObject', 'arn:{partition}:s3:::cdk-hnb659fds-assets-{account}-{region}/template.json', 'Reads no asset'),
  never(['sqs:ReceiveMessage', 'sqs:SendMessage'], inRegion('sqs', 'somebody-elses-queue'), 'Uses no foreign queue'),
  never('dynamodb:GetItem', inRegion('dynamodb', 'table/orders'), 'Reads no table'),
  never(
    ['logs:DeleteLogGroup', 'logs:PutRetentionPolicy', 'logs:DisassociateKmsKey'],
    inRegion('logs', 'log-group:/aws/eks/{cluster}/cluster'),
    'Destroys no record',
  ),
  never('ec2:DeleteFlowLogs', ec2('vpc-flow-log/fl-0123456789abcdef0'), 'Switches no record off'),
  never(
    'ec2:ModifySnapshotAttribute',
    ec2('snapshot/snap-0123456789abcdef0').replace('{account}', ''),
    'Shares no snapshot',
  ),
];

/** Ways to harm what runs. */
const MACHINES = [
  never(
    ['ec2:TerminateInstances', 'ec2:StopInstances', 'ec2:RunInstances'],
    ec2('instance/i-0fedcba9876543210'),
    'Starts and ends no foreign instance',
    { context: { 'aws:ResourceTag/team': 'shop' } },
  ),
  never('ec2:ModifyInstanceAttribute', ec2('instance/i-0fedcba9876543210'), 'Changes no instance', {
    except: CONTROL_PLANE,
  }),
  never('ec2:CreateTags', ec2('instance/i-0fedcba9876543210'), 'Tags no foreign instance: tags open doors', {
    context: {
      'aws:RequestTag/kubernetes.io/cluster/{cluster}': 'owned',
      'aws:TagKeys': ['kubernetes.io/cluster/{cluster}'],
    },
    except: CONTROL_PLANE,
  }),
  never(['ssm:SendCommand', 'ssm:StartSession'], ec2('instance/i-0fedcba9876543210'), 'Opens no session'),
  never('ec2:DeleteVolume', ec2('volume/vol-0fedcba9876543210'), 'Deletes no foreign volume', {
    except: CONTROL_PLANE,
  }),
  never('ec2:AuthorizeSecurityGroupIngress', ec2('security-group/sg-0fedcba9876543210'), 'Opens no port', {
    except: CONTROL_PLANE,
  }),
  never('ec2:DeleteNetworkInterface', ec2('network-interface/eni-0fedcba9876543210'), 'Cuts nobody off', {
    except: {
      AddonsvpccniidentityNetworkInterfaces: 'Interfaces of pods have ids that nobody knows beforehand',
      AWSLambdaVPCAccessExecutionRole: 'Lambda demands the policy of functions in a VPC',
    },
  }),
  never('ec2:CreateRoute', ec2('route-table/rtb-0fedcba9876543210'), 'Redirects no traffic', {
    except: CONTROL_PLANE,
  }),
  never(
    ['autoscaling:TerminateInstanceInAutoScalingGroup', 'autoscaling:SetDesiredCapacity'],
    inRegion('autoscaling', 'autoScalingGroup:12345678-1234-1234-1234-123456789012:autoScalingGroupName/foreign'),
    'Ends no instance of a foreign group',
  ),
  never(
    'autoscaling:UpdateAutoScalingGroup',
    inRegion('autoscaling', 'autoScalingGroup:12345678-1234-1234-1234-123456789012:autoScalingGroupName/foreign'),
    'Resizes no foreign group',
    { except: CONTROL_PLANE },
  ),
];

/** Ways to a key whose policy leaves use to IAM, as the CDK’s default does. */
const KEYS = [
  never(
    ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:CreateGrant'],
    inRegion('kms', 'key/12345678-1234-1234-1234-123456789012'),
    'Uses no foreign key',
  ),
  never(
    ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:RevokeGrant'],
    inRegion('kms', 'key/12345678-1234-1234-1234-123456789012'),
    'Administers no key',
  ),
];

export const FORBIDDEN: readonly Forbidden[] = [...ESCALATION, ...DEPLOYMENT, ...DATA, ...MACHINES, ...KEYS];
