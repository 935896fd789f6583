import type { Permission } from '../identity/permission';
import { bootstrapRoleArn, type BootstrapRole, type Target } from './target';

/** Somebody may take on the bootstrap roles of these kinds in these targets, each by its name. */
export const takeOn = (targets: readonly Target[], ...roles: readonly BootstrapRole[]): Permission => ({
  sid: 'TakeOnBootstrapRoles',
  actions: ['sts:AssumeRole'],
  resources: targets.flatMap((target) => roles.map((role) => bootstrapRoleArn(role, target))),
});
