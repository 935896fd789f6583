import type { Target } from '../../../../scripts/preflight/target';
import type { EmulatedAccount } from '../../../support/emulated-account';

/** A target about which a check has something to ask, and the account in which it finds nothing wrong. */
export interface Example {
  /** With the account that it is given. */
  readonly target: (account: string) => Target;
  /** Puts into the account what the check wants to find. */
  readonly prepare?: (account: EmulatedAccount) => Promise<void>;
}
