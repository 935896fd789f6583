import type { Fix } from './observation';

/** `unknown`: it could not be checked; `not-run`: something before it says why there is no use in asking. */
export type Outcome = 'passed' | 'warning' | 'failed' | 'unknown' | 'not-run';

/** One line of the report: what one check says of one target. */
export interface Result {
  readonly account: string;
  readonly region: string;
  readonly check: string;
  readonly outcome: Outcome;
  readonly says: string;
  readonly fix: Fix | null;
}
