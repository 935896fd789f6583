import type { Emitted } from './emitted';
import type { Run } from './run';
import { spreadOf, type Spread } from './statistics';
import type { Variant } from './variant';

/** One line of the report. */
export interface Row extends Emitted {
  readonly id: string;
  readonly title: string;
  readonly seconds: Spread;
  readonly peakMiB: Spread;
  /** Times the median of the floor with the same validation; `null` when that was not measured. */
  readonly timesFloor: number | null;
  /** Times the median of the yardstick, which has no validation; `null` when that was not measured. */
  readonly timesYardstick: number | null;
}

/** Medians and ratios of all runs. */
export function rowsOf(variants: readonly Variant[], results: ReadonlyMap<string, readonly Run[]>): Row[] {
  const runsOf = (id: string | undefined) => (id === undefined ? [] : (results.get(id) ?? []));
  const secondsOf = (id: string | undefined) => runsOf(id).map(({ seconds }) => seconds);
  const times = (id: string, base: string | undefined) =>
    secondsOf(base).length === 0 ? null : spreadOf(secondsOf(id)).median / spreadOf(secondsOf(base)).median;
  return variants.map(({ id, title, floor, yardstick }) => {
    const runs = runsOf(id);
    const last = runs.at(-1);
    if (last === undefined) throw new RangeError(`"${title}" was never run`);
    return {
      id,
      title,
      seconds: spreadOf(secondsOf(id)),
      peakMiB: spreadOf(runs.map(({ peakMiB }) => peakMiB)),
      timesFloor: times(id, floor),
      timesYardstick: times(id, yardstick),
      ...last.emitted,
    };
  });
}
