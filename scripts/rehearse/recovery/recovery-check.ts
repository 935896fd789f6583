import type { RecoverableEnvironment } from '../../../lib/config/second-region';
import type { Live } from '../live/live';

/** What stands in the two Regions of an environment. */
export interface TwoRegions {
  /** As it stands in the first Region. */
  readonly environment: RecoverableEnvironment;
  readonly first: Live;
  readonly second: Live;
}

/** Compares two Regions with what they promise each other; gives one sentence for each difference. */
export type RecoveryCheck = (regions: TwoRegions) => string[];
