import type { ComponentName } from '../../lib/config/components';

/** A rule that one object of one component may break, and why that is fine. */
export interface Exception {
  readonly component: ComponentName;
  readonly rule: string;
  /** As the finding names it. */
  readonly object: string;
  readonly reason: string;
}

/** Every exception that was agreed on. */
export const EXCEPTIONS: readonly Exception[] = [];
