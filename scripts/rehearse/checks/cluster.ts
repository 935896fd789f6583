import { clusterName } from '../../../lib/config/names';
import { differs, type Check } from './check';

const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** One cluster with the configured version, endpoint, logs, encryption and protection. */
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
    const privateSubnetIds = live.subnets.map(({ SubnetId }) => SubnetId);
    return [
      ...differs('the cluster’s version', one.version, environment.cluster.version),
      ...differs('the cluster’s private endpoint', network?.endpointPrivateAccess, true),
      ...differs('the cluster’s public endpoint', network?.endpointPublicAccess, open),
      ...(open ? differs('who reaches the public endpoint', network?.publicAccessCidrs, endpoint.publicCidrs) : []),
      ...differs(
        'the subnets of the cluster that are not ours',
        network?.subnetIds?.filter((id) => !privateSubnetIds.includes(id)),
        [],
      ),
      ...differs(
        'the cluster’s logs',
        one.logging?.clusterLogging?.flatMap(({ types = [], enabled }) => (enabled === true ? types : [])).sort(),
        LOG_TYPES,
      ),
      ...differs('the number of keys of the cluster’s secrets', one.encryptionConfig?.length, 1),
      ...differs(
        'whether the key of the cluster’s secrets is one of ours',
        live.keys.some(({ id }) => one.encryptionConfig?.[0]?.provider?.keyArn?.endsWith(id)),
        true,
      ),
      ...differs('the cluster’s deletion protection', one.deletionProtection, environment.cluster.deletionProtection),
      ...differs('the cluster’s upgrade policy', one.upgradePolicy?.supportType, environment.cluster.supportType),
      ...differs('the cluster’s zonal shift', one.zonalShiftConfig?.enabled, environment.cluster.zonalShift),
      ...differs('the cluster’s authentication', one.accessConfig?.authenticationMode, 'API'),
      ...differs('the creator’s rights', one.accessConfig?.bootstrapClusterCreatorAdminPermissions, false),
    ];
  }),
];
