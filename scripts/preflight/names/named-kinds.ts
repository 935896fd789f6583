import { backupVault } from './backup-vault';
import { cluster } from './cluster';
import { keyAlias } from './key-alias';
import { logGroup } from './log-group';
import type { NamedKind } from './named-kind';
import { queue } from './queue';
import { topic } from './topic';

/** What our templates name, and what can be asked for by its name. */
export const NAMED_KINDS: readonly NamedKind[] = [cluster, logGroup, keyAlias, queue, topic, backupVault];
