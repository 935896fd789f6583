import type { Environment } from '../../lib/config/schema';
import type { Live } from './live/live';

/** What stands after a platform was destroyed. */
export interface Leftovers {
  /** What the configuration keeps. */
  readonly retained: readonly string[];
  /** What nobody asked to keep. */
  readonly left: readonly string[];
}

/** Sorts what still stands. With `onDelete: 'retain'`, keys, log groups, buckets and tables are kept, and nothing else. */
export function leftovers(live: Live, { onDelete }: Environment): Leftovers {
  const kept = [
    ...live.keys.filter(({ state }) => state === 'Enabled').map(({ id, description }) => `key ${id}: ${description}`),
    ...live.logGroups.map(({ logGroupName = '' }) => `log group ${logGroupName}`),
    ...live.tagged.filter((arn) => serviceOf(arn) === 's3').map((arn) => `bucket ${arn}`),
    ...live.tagged.filter((arn) => serviceOf(arn) === 'dynamodb').map((arn) => `table ${arn}`),
  ].sort();
  const gone = [
    ...live.stacks.filter(({ status }) => status !== 'DELETE_COMPLETE').map(({ name }) => `stack ${name}`),
    ...live.vpcs.map(({ VpcId = '' }) => `VPC ${VpcId}`),
    ...live.subnets.map(({ SubnetId = '' }) => `subnet ${SubnetId}`),
    ...live.securityGroups.map(({ GroupId = '' }) => `security group ${GroupId}`),
    ...live.natGateways.map(({ NatGatewayId = '' }) => `NAT gateway ${NatGatewayId}`),
    ...live.endpoints.map(({ VpcEndpointId = '' }) => `VPC endpoint ${VpcEndpointId}`),
    ...(live.addresses > 0 ? [`elastic addresses: ${live.addresses}`] : []),
    ...live.launchTemplates.map(({ LaunchTemplateName = '' }) => `launch template ${LaunchTemplateName}`),
    ...live.flowLogs.map(({ FlowLogId = '' }) => `flow log ${FlowLogId}`),
    ...live.clusters.map(({ name = '' }) => `cluster ${name}`),
    ...live.roles.map(({ name }) => `role ${name}`),
    ...Object.keys(live.parameters)
      .filter((name) => !name.startsWith('/cdk-bootstrap/'))
      .map((name) => `parameter ${name}`),
    ...live.tagged.filter((arn) => !LISTED_ABOVE.has(serviceOf(arn))),
  ];
  return onDelete === 'retain' ? { retained: kept, left: gone } : { retained: [], left: [...gone, ...kept] };
}

/** Services whose resources stand above, by themselves: a deleted key, for one, keeps its tags while it waits. */
const LISTED_ABOVE: ReadonlySet<string> = new Set(['dynamodb', 'ec2', 'kms', 'logs', 's3']);

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';
