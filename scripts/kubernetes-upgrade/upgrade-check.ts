import type { Finding } from './finding';
import type { Question } from './question';

/** One question about the upgrade of a cluster, answered from what was read of it. */
export interface UpgradeCheck {
  /** The name of its file. */
  readonly id: string;
  /** What it makes sure of, in one sentence. */
  readonly explanation: string;
  /** @returns nothing where there is nothing to say */
  readonly judge: (question: Question) => readonly Finding[];
}
