import type { Check } from '../check';
import { addressRanges } from './address-ranges';
import { backupOptIn } from './backup-opt-in';
import { bootstrapBucket } from './bootstrap-bucket';
import { bootstrapExecutionRole } from './bootstrap-execution-role';
import { bootstrapRepository } from './bootstrap-repository';
import { bootstrapRoles } from './bootstrap-roles';
import { bootstrapVersion } from './bootstrap-version';
import { costAllocationTags } from './cost-allocation-tags';
import { identity } from './identity';
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
import { serviceLinkedRoles } from './service-linked-roles';
import { singletons } from './singletons';
import { stackState } from './stack-state';

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
];
