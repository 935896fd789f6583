/** Prefixes of IAM actions that differ from the name of the client, in lower case and without `client`. */
const PREFIXES: Readonly<Record<string, string>> = {
  configservice: 'config',
  costexplorer: 'ce',
  elasticloadbalancingv2: 'elasticloadbalancing',
  cloudwatchlogs: 'logs',
  codestarconnections: 'codestar-connections',
  resourcegroupstaggingapi: 'tag',
};

/** Actions that are not called what the API’s operation is called. */
const ACTIONS: Readonly<Record<string, string>> = {
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
};

/**
 * The IAM action that a call needs: `ec2:DescribeVpcs` for `EC2Client` and `DescribeVpcsCommand`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function iamAction(client: string, command: string): string {
  const service = client.replace(/Client$/, '').toLowerCase();
  const action = `${PREFIXES[service] ?? service}:${command.replace(/Command$/, '')}`;
  return ACTIONS[action] ?? action;
}
