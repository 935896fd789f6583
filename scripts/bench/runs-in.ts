import { UsageError } from '../terminal/usage-error';

/**
 * How often each variant runs, as `--runs` says.
 *
 * @param given undefined for the fewest
 * @throws UsageError for fewer, and for what is no whole number
 */
export function runsIn(given: string | undefined, fewest: number): number {
  const runs = Number(given ?? fewest);
  if (Number.isInteger(runs) && runs >= fewest) return runs;
  throw new UsageError(`--runs must be a whole number from ${fewest} on: fewer say nothing on a busy machine`);
}
