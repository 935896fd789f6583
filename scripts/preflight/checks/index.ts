import type { Check } from '../check';
import { bootstrapBucket } from './bootstrap-bucket';
import { bootstrapExecutionRole } from './bootstrap-execution-role';
import { bootstrapRepository } from './bootstrap-repository';
import { bootstrapRoles } from './bootstrap-roles';
import { bootstrapVersion } from './bootstrap-version';
import { identity } from './identity';
import { regionEnabled } from './region-enabled';
import { serviceLinkedRoles } from './service-linked-roles';

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
];
