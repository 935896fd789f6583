import type { Stuck } from './outcome';
import type { Remainder } from './remainder';

/** One step that was taken. */
export interface StepReport {
  readonly step: string;
  readonly region: string;
  readonly did: readonly string[];
  readonly stuck: readonly Stuck[];
}

/** What `--json` prints. */
export interface Report {
  readonly version: 1;
  readonly ok: boolean;
  readonly exitCode: 0 | 1;
  readonly environment: string;
  readonly account: string;
  readonly seconds: number;
  /** In the order in which they were taken, without those that found nothing. */
  readonly steps: readonly StepReport[];
  /** What is meant to stay. */
  readonly stays: readonly Remainder[];
  /** What should be gone and is not. */
  readonly remains: readonly Remainder[];
}

/** Puts together what was done: all is well when nothing is stuck and nothing remains. */
export function reportOf(
  { environment, account, seconds }: Pick<Report, 'environment' | 'account' | 'seconds'>,
  steps: readonly StepReport[],
  { stays, remains }: Pick<Report, 'stays' | 'remains'>,
): Report {
  const ok = remains.length === 0 && steps.every(({ stuck }) => stuck.length === 0);
  return {
    version: 1,
    ok,
    exitCode: ok ? 0 : 1,
    environment,
    account,
    seconds,
    steps: steps.filter(({ did, stuck }) => did.length > 0 || stuck.length > 0),
    stays,
    remains,
  };
}
