import { backups } from './backups';
import { logArchive } from './log-archive';
import { peering } from './peering';
import type { RecoveryCheck } from './recovery-check';

/** Every check of two Regions, by name. */
export const RECOVERY_CHECKS: Readonly<Record<string, RecoveryCheck>> = { peering, backups, logArchive };
