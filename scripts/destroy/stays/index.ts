import { buckets } from './buckets';
import type { Keepsake } from './keepsake';
import { keys } from './keys';
import { logGroups } from './log-groups';
import { tables } from './tables';
import { vaults } from './vaults';

/** Everything that an environment may keep. */
export const KEEPSAKES: readonly Keepsake[] = [keys, logGroups, buckets, vaults, tables];
