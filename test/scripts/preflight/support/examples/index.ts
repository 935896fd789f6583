import type { Example } from '../example';
import { example as addonVersions } from './addon-versions';
import { example as addressRanges } from './address-ranges';
import { example as backupOptIn } from './backup-opt-in';
import { example as bootstrapBucket } from './bootstrap-bucket';
import { example as bootstrapExecutionRole } from './bootstrap-execution-role';
import { example as bootstrapRepository } from './bootstrap-repository';
import { example as bootstrapRoles } from './bootstrap-roles';
import { example as bootstrapVersion } from './bootstrap-version';
import { example as connection } from './connection';
import { example as costAllocationTags } from './cost-allocation-tags';
import { example as endpointServices } from './endpoint-services';
import { example as hostedZone } from './hosted-zone';
import { example as identity } from './identity';
import { example as instanceTypes } from './instance-types';
import { example as kubernetesVersion } from './kubernetes-version';
import { example as liveGuard } from './live-guard';
import { example as liveSettings } from './live-settings';
import { example as namesFree } from './names-free';
import { example as quotaEks } from './quota-eks';
import { example as quotaIam } from './quota-iam';
import { example as quotaKeys } from './quota-keys';
import { example as quotaNat } from './quota-nat';
import { example as quotaNetwork } from './quota-network';
import { example as quotaSecurityGroups } from './quota-security-groups';
import { example as quotaVcpus } from './quota-vcpus';
import { example as regionEnabled } from './region-enabled';
import { example as secretReplicas } from './secret-replicas';
import { example as secrets } from './secrets';
import { example as serviceLinkedRoles } from './service-linked-roles';
import { example as singletons } from './singletons';
import { example as stackState } from './stack-state';
import { example as subscriptions } from './subscriptions';
import { example as zones } from './zones';

/** An example for each check, by its id. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  identity,
  'region-enabled': regionEnabled,
  'bootstrap-version': bootstrapVersion,
  'bootstrap-bucket': bootstrapBucket,
  'bootstrap-repository': bootstrapRepository,
  'bootstrap-roles': bootstrapRoles,
  'bootstrap-execution-role': bootstrapExecutionRole,
  'service-linked-roles': serviceLinkedRoles,
  'stack-state': stackState,
  'live-guard': liveGuard,
  'quota-network': quotaNetwork,
  'quota-nat': quotaNat,
  'quota-vcpus': quotaVcpus,
  'quota-eks': quotaEks,
  'quota-security-groups': quotaSecurityGroups,
  'quota-keys': quotaKeys,
  'quota-iam': quotaIam,
  'address-ranges': addressRanges,
  'backup-opt-in': backupOptIn,
  'cost-allocation-tags': costAllocationTags,
  'live-settings': liveSettings,
  'names-free': namesFree,
  singletons,
  zones,
  'endpoint-services': endpointServices,
  'instance-types': instanceTypes,
  'kubernetes-version': kubernetesVersion,
  'addon-versions': addonVersions,
  'hosted-zone': hostedZone,
  secrets,
  'secret-replicas': secretReplicas,
  connection,
  subscriptions,
};
