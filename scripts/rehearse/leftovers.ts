import type { Environment } from '../../lib/config/schema';
import type { AwsIn } from './aws';
import type { Inside } from './installed';
import { readRegions, type Live } from './live/live';
import { about } from './places';
import type { Version } from './rehearsal';

/** What stands after a platform was destroyed. */
export interface Leftovers {
  /** What the configuration keeps. */
  readonly retained: readonly string[];
  /** What nobody asked to keep. */
  readonly left: readonly string[];
}

/** Sorts what still stands in every Region of a version. */
export async function leftoversOf(awsIn: AwsIn, version: Version): Promise<Leftovers> {
  const all = (await readRegions(awsIn, version)).map(({ place, live }) => {
    const { retained, left } = leftovers(live, version.environment);
    return { retained: about(version, place, retained), left: about(version, place, left) };
  });
  return { retained: all.flatMap(({ retained }) => retained), left: all.flatMap(({ left }) => left) };
}

/** Sorts what still stands in one. With `onDelete: 'retain'`, keys, log groups, buckets, vaults and tables are kept, and nothing else. */
export function leftovers(live: Live, { onDelete }: Environment): Leftovers {
  const kept = [
    ...live.keys.filter(({ state }) => state === 'Enabled').map(({ id, description }) => `key ${id}: ${description}`),
    ...live.logGroups.map(({ logGroupName = '' }) => `log group ${logGroupName}`),
    ...live.buckets.map(({ name }) => `bucket ${name}`),
    ...live.vaults.map(({ BackupVaultName = '' }) => `vault ${BackupVaultName}`),
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
    ...live.peerings.map(({ VpcPeeringConnectionId = '' }) => `peering ${VpcPeeringConnectionId}`),
    ...live.backupPlans.map(({ BackupPlanName = '' }) => `backup plan ${BackupPlanName}`),
    ...live.clusters.map(({ name = '' }) => `cluster ${name}`),
    ...live.goneWith.flatMap((one) => stoodInside(one, onDelete)),
    ...live.roles.map(({ name }) => `role ${name}`),
    ...Object.keys(live.parameters)
      .filter((name) => !name.startsWith('/cdk-bootstrap/'))
      .map((name) => `parameter ${name}`),
    ...live.tagged.filter((arn) => !LISTED_ABOVE.has(serviceOf(arn))),
  ];
  return onDelete === 'retain' ? { retained: kept, left: gone } : { retained: [], left: [...gone, ...kept] };
}

/** What nobody took out of a cluster before it was deleted: load balancers and volumes of it would stay in the account. */
const stoodInside = ({ cluster, releases, objects }: Inside, onDelete: Environment['onDelete']): string[] => [
  ...releases.map(({ namespace, name }) => `release ${namespace}/${name} in ${cluster}, which is gone`),
  ...objects
    // Namespaces of workloads stay where data does, as long as their cluster stands.
    .filter(({ kind }) => kind !== 'Namespace' || onDelete !== 'retain')
    .map(({ kind, namespace, name }) => `${kind} ${namespace}/${name} in ${cluster}, which is gone`),
];

/** Services whose resources stand above, by themselves: a deleted key, for one, keeps its tags while it waits. */
const LISTED_ABOVE: ReadonlySet<string> = new Set(['backup', 'dynamodb', 'ec2', 'kms', 'logs', 's3']);

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';
