import { CHECKS, FIRST } from './checks';
import { COMPLETION } from './complete-fixes';
import type { Permission } from './permission';

/** Every permission that a preflight may use. */
export const ALL_PERMISSIONS: readonly Permission[] = [
  ...[...FIRST, ...CHECKS].flatMap(({ permissions }) => permissions),
  ...COMPLETION,
];
