import { clusterName } from '../../../lib/config/names';
import type { Environment } from '../../../lib/config/schema';
import { differs, outsideTier, type Check } from './check';

const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** Where nothing leads out; with Auto Mode the nodes stand there too, and need a way out. */
const tierOfControlPlane = ({ capacity }: Environment): string =>
  capacity.some(({ kind }) => kind === 'auto-mode') ? 'private' : 'intra';

/** One cluster with the configured version, endpoint, subnets, logs, encryption and protection. */
export const cluster: Check = (live, environment) => [
  ...differs(
    'the clusters',
    live.clusters.map(({ name }) => name),
    [clusterName(environment)],
  ),
  ...live.clusters.flatMap((one) => {
    const { endpoint } = environment.cluster;
    const network = one.resourcesVpcConfig;
    const open = endpoint.publicCidrs.length > 0;
    const secretKeys = one.encryptionConfig?.map(({ provider }) => provider?.keyArn ?? '') ?? [];
    return [
      ...differs('the cluster’s version', one.version, environment.cluster.version),
      ...differs('the cluster’s private endpoint', network?.endpointPrivateAccess, true),
      ...differs('the cluster’s public endpoint', network?.endpointPublicAccess, open),
      ...(open ? differs('who reaches the public endpoint', network?.publicAccessCidrs, endpoint.publicCidrs) : []),
      ...outsideTier('the cluster', network?.subnetIds ?? [], tierOfControlPlane(environment), live),
      ...differs(
        'the cluster’s logs',
        one.logging?.clusterLogging?.flatMap(({ types = [], enabled }) => (enabled === true ? types : [])).sort(),
        LOG_TYPES,
      ),
      ...differs('the number of keys of the cluster’s secrets', secretKeys.length, 1),
      ...secretKeys
        .filter((arn) => !live.keys.some(({ id, state }) => state === 'Enabled' && arn.endsWith(`/${id}`)))
        .map((arn) => `the cluster’s secrets are encrypted with ${arn}, which is no key of ours that works`),
      ...differs('the cluster’s deletion protection', one.deletionProtection, environment.cluster.deletionProtection),
      ...differs('the cluster’s upgrade policy', one.upgradePolicy?.supportType, environment.cluster.supportType),
      ...differs('the cluster’s zonal shift', one.zonalShiftConfig?.enabled, environment.cluster.zonalShift),
      ...differs('the cluster’s authentication', one.accessConfig?.authenticationMode, 'API'),
      ...differs('the creator’s rights', one.accessConfig?.bootstrapClusterCreatorAdminPermissions, false),
    ];
  }),
];
