import type { Run } from './run';
import type { Variant } from './variant';

/**
 * Runs all variants in turn, so that a busy minute of the machine slows each a little and none alone. A first round
 * warms caches and is not counted.
 */
export function rounds(
  variants: readonly Variant[],
  runs: number,
  measure: (variant: Variant) => Run,
  tell: (message: string) => void,
): Map<string, Run[]> {
  const results = new Map<string, Run[]>(variants.map(({ id }) => [id, []]));
  for (let round = 0; round <= runs; round += 1) {
    tell(round === 0 ? 'warming up' : `round ${round} of ${runs}`);
    for (const variant of variants) {
      const run = measure(variant);
      if (round > 0) results.get(variant.id)?.push(run);
    }
  }
  return results;
}
