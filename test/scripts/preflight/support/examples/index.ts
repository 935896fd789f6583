import type { Example } from '../example';
import { example as bootstrapBucket } from './bootstrap-bucket';
import { example as bootstrapExecutionRole } from './bootstrap-execution-role';
import { example as bootstrapRepository } from './bootstrap-repository';
import { example as bootstrapRoles } from './bootstrap-roles';
import { example as bootstrapVersion } from './bootstrap-version';
import { example as identity } from './identity';
import { example as regionEnabled } from './region-enabled';
import { example as serviceLinkedRoles } from './service-linked-roles';

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
};
