import type { Check } from '../check';
import { addonVersions } from './addon-versions';
import { addressRanges } from './address-ranges';
import { backupOptIn } from './backup-opt-in';
import { bootstrapBucket } from './bootstrap-bucket';
import { bootstrapExecutionRole } from './bootstrap-execution-role';
import { bootstrapRepository } from './bootstrap-repository';
import { bootstrapRoles } from './bootstrap-roles';
import { bootstrapVersion } from './bootstrap-version';
import { connection } from './connection';
import { costAllocationTags } from './cost-allocation-tags';
import { endpointServices } from './endpoint-services';
import { hostedZone } from './hosted-zone';
import { identity } from './identity';
import { instanceTypes } from './instance-types';
import { kubernetesVersion } from './kubernetes-version';
import { liveGuard } from './live-guard';
import { liveSettings } from './live-settings';
import { namesFree } from './names-free';
import { quotaEks } from './quota-eks';
import { quotaIam } from './quota-iam';
import { quotaKeys } from './quota-keys';
import { quotaNat } from './quota-nat';
import { quotaNetwork } from './quota-network';
import { quotaSecurityGroups } from './quota-security-groups';
import { quotaVcpus } from './quota-vcpus';
import { regionEnabled } from './region-enabled';
import { secretReplicas } from './secret-replicas';
import { secrets } from './secrets';
import { serviceLinkedRoles } from './service-linked-roles';
import { singletons } from './singletons';
import { stackState } from './stack-state';
import { subscriptions } from './subscriptions';
import { zones } from './zones';

/** Those that come first, whatever else is asked. */
export const FIRST: readonly Check[] = [identity, regionEnabled];

/** All others. */
export const CHECKS: readonly Check[] = [
  bootstrapVersion,
  bootstrapBucket,
  bootstrapRepository,
  bootstrapRoles,
  bootstrapExecutionRole,
  serviceLinkedRoles,
  stackState,
  liveGuard,
  liveSettings,
  namesFree,
  singletons,
  addressRanges,
  quotaNetwork,
  quotaNat,
  quotaVcpus,
  quotaEks,
  quotaSecurityGroups,
  quotaKeys,
  quotaIam,
  backupOptIn,
  costAllocationTags,
  zones,
  endpointServices,
  instanceTypes,
  kubernetesVersion,
  addonVersions,
  hostedZone,
  secrets,
  secretReplicas,
  connection,
  subscriptions,
];
