import { iamAction } from '../../../scripts/aws/iam-action';
import { actionsLike } from '../../support/iam/actions';

test.each([
  ['EC2Client', 'DescribeVpcsCommand', 'ec2:DescribeVpcs'],
  ['ConfigServiceClient', 'DescribeConfigurationRecordersCommand', 'config:DescribeConfigurationRecorders'],
  ['CostExplorerClient', 'GetAnomalyMonitorsCommand', 'ce:GetAnomalyMonitors'],
  ['ElasticLoadBalancingV2Client', 'DescribeLoadBalancersCommand', 'elasticloadbalancing:DescribeLoadBalancers'],
  ['CloudWatchLogsClient', 'DescribeLogGroupsCommand', 'logs:DescribeLogGroups'],
  ['CodeStarConnectionsClient', 'GetConnectionCommand', 'codestar-connections:GetConnection'],
  ['ResourceGroupsTaggingAPIClient', 'GetResourcesCommand', 'tag:GetResources'],
  ['S3Client', 'GetBucketEncryptionCommand', 's3:GetEncryptionConfiguration'],
  ['S3Client', 'GetPublicAccessBlockCommand', 's3:GetBucketPublicAccessBlock'],
])('%s with %s needs %s, which IAM knows', async (client, command, action) => {
  expect(iamAction(client, command)).toBe(action);
  expect((await actionsLike(action)).map(({ name }) => name)).toEqual([action]);
});
