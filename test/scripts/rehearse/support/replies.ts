import type { Live } from '../../../../scripts/rehearse/live/live';
import { textIn, type Replies } from './answer';

/** What stands in an account at the moment. */
type Standing = () => Live;

/** What EC2 answers. */
export const ec2 = (standing: Standing): Replies => ({
  // The two attributes have a call of their own.
  DescribeVpcsCommand: () => ({
    Vpcs: standing().vpcs.map((vpc) => ({ ...vpc, dnsSupport: undefined, dnsHostnames: undefined })),
  }),
  DescribeVpcAttributeCommand: (input) => {
    const vpc = standing().vpcs.find(({ VpcId }) => VpcId === textIn(input, 'VpcId'));
    return textIn(input, 'Attribute') === 'enableDnsSupport'
      ? { EnableDnsSupport: { Value: vpc?.dnsSupport } }
      : { EnableDnsHostnames: { Value: vpc?.dnsHostnames } };
  },
  DescribeSubnetsCommand: () => ({ Subnets: standing().subnets }),
  DescribeRouteTablesCommand: () => ({ RouteTables: standing().routeTables }),
  DescribeNatGatewaysCommand: () => ({ NatGateways: standing().natGateways }),
  DescribeAddressesCommand: () => ({ Addresses: Array.from({ length: standing().addresses }, () => ({})) }),
  DescribeSecurityGroupsCommand: () => ({ SecurityGroups: standing().securityGroups }),
  DescribeVpcEndpointsCommand: () => ({ VpcEndpoints: standing().endpoints }),
  DescribeVpcPeeringConnectionsCommand: () => ({ VpcPeeringConnections: standing().peerings }),
  DescribeFlowLogsCommand: () => ({ FlowLogs: standing().flowLogs }),
  DescribeLaunchTemplateVersionsCommand: () => ({ LaunchTemplateVersions: standing().launchTemplates }),
});

/** What EKS answers. */
export const eks = (standing: Standing): Replies => ({
  ListClustersCommand: () => ({ clusters: standing().clusters.map(({ name }) => name) }),
  DescribeClusterCommand: (input) => ({
    cluster: standing().clusters.find(({ name }) => name === textIn(input, 'name')),
  }),
  ListNodegroupsCommand: (input) => ({
    nodegroups: standing()
      .nodegroups.filter(({ clusterName }) => clusterName === textIn(input, 'clusterName'))
      .map(({ nodegroupName }) => nodegroupName),
  }),
  DescribeNodegroupCommand: (input) => ({
    nodegroup: standing().nodegroups.find(({ nodegroupName }) => nodegroupName === textIn(input, 'nodegroupName')),
  }),
});

/** What IAM answers: all that a role may do stands in one inline policy. */
export const iam = (standing: Standing): Replies => {
  const role = (input: object) => standing().roles.find(({ name }) => name === textIn(input, 'RoleName'));
  const encoded = (Statement: unknown) => encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));
  return {
    ListRolesCommand: () => ({
      Roles: standing().roles.map(({ name, trust }) => ({ RoleName: name, AssumeRolePolicyDocument: encoded(trust) })),
    }),
    ListAttachedRolePoliciesCommand: (input) => ({
      AttachedPolicies: role(input)?.awsPolicies.map((PolicyArn) => ({ PolicyArn })),
    }),
    ListRolePoliciesCommand: () => ({ PolicyNames: ['inline'] }),
    GetRolePolicyCommand: (input) => ({ PolicyDocument: encoded(role(input)?.statements) }),
  };
};

/** What KMS answers. */
export const kms = (standing: Standing): Replies => {
  const key = (input: object) => standing().keys.find(({ id }) => id === textIn(input, 'KeyId'));
  return {
    ListAliasesCommand: () => ({
      Aliases: standing().keys.flatMap(({ id, aliases }) =>
        aliases.map((AliasName) => ({ AliasName, TargetKeyId: id })),
      ),
    }),
    ListKeysCommand: () => ({ Keys: standing().keys.map(({ id }) => ({ KeyId: id })) }),
    DescribeKeyCommand: (input) => ({
      KeyMetadata: { KeyManager: 'CUSTOMER', KeyState: key(input)?.state, Description: key(input)?.description },
    }),
    GetKeyRotationStatusCommand: (input) => ({ KeyRotationEnabled: key(input)?.rotates }),
  };
};

/** What CloudWatch Logs answers. */
export const logs = (standing: Standing): Replies => ({
  DescribeLogGroupsCommand: () => ({ logGroups: standing().logGroups }),
  DescribeSubscriptionFiltersCommand: (input) => ({
    subscriptionFilters: standing().subscriptions.filter(
      ({ logGroupName }) => logGroupName === textIn(input, 'logGroupName'),
    ),
  }),
});

/** What AWS Backup answers: the id of a plan is its name. */
export const backup = (standing: Standing): Replies => ({
  ListBackupVaultsCommand: () => ({ BackupVaultList: standing().vaults }),
  ListBackupPlansCommand: () => ({
    BackupPlansList: standing().backupPlans.map(({ BackupPlanName }) => ({ BackupPlanId: BackupPlanName })),
  }),
  GetBackupPlanCommand: (input) => ({
    BackupPlan: standing().backupPlans.find(({ BackupPlanName }) => BackupPlanName === textIn(input, 'BackupPlanId')),
  }),
});

/** What S3 answers: it lists the buckets of every Region, and tells of each where it is. */
export const s3 = (standing: Standing, region: string): Replies => ({
  ListBucketsCommand: () => ({ Buckets: standing().buckets.map(({ name }) => ({ Name: name })) }),
  GetBucketLocationCommand: () => ({ LocationConstraint: region }),
  GetBucketReplicationCommand: (input) => ({
    ReplicationConfiguration: {
      Rules: standing().buckets.find(({ name }) => name === textIn(input, 'Bucket'))?.replication,
    },
  }),
});

/** What Systems Manager answers. */
export const ssm = (standing: Standing): Replies => ({
  DescribeParametersCommand: () => ({ Parameters: Object.keys(standing().parameters).map((Name) => ({ Name })) }),
  GetParameterCommand: (input) => ({ Parameter: { Value: standing().parameters[textIn(input, 'Name')] } }),
});

/** What the index of tags answers. */
export const tagging = (standing: Standing): Replies => ({
  GetResourcesCommand: () => ({ ResourceTagMappingList: standing().tagged.map((ResourceARN) => ({ ResourceARN })) }),
});

/** What CloudFormation answers of stacks. */
export const stacks = (standing: Standing): Replies => ({
  DescribeStacksCommand: () => ({
    Stacks: standing().stacks.map(({ name, status, outputs }) => ({
      StackName: name,
      StackStatus: status,
      Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
    })),
  }),
  ListStackResourcesCommand: (input) => ({
    StackResourceSummaries: standing()
      .stacks.filter(({ name }) => name === textIn(input, 'StackName'))
      .flatMap(({ resources }) => Object.entries(resources))
      .map(([LogicalResourceId, { physicalId, type }]) => ({
        LogicalResourceId,
        PhysicalResourceId: physicalId,
        ResourceType: type,
      })),
  }),
});
