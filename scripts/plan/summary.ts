import { inMinutes } from './clock';
import type { Plan } from './plan';

/** What `npm run plan` found: printed as text, or as JSON with exactly these properties. */
export interface Summary {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 1;
  readonly ok: boolean;
  readonly maxMinutes: number | null;
  /** One for each group of stacks that has nothing to do with the others: an environment. */
  readonly plans: readonly Plan[];
  /** What to do when `ok` is false. */
  readonly next: string | null;
}

/** Judges plans against the longest deployment that passes. */
export function summaryOf(plans: readonly Plan[], maxMinutes: number | undefined): Summary {
  const long = maxMinutes === undefined ? [] : plans.filter(({ seconds }) => seconds > maxMinutes * 60);
  const next =
    plans.length === 0
      ? 'The assembly holds no stack: synthesize one, or name another folder.'
      : long.length === 0
        ? null
        : `${long.map(lengthOf).join('; ')}: longer than the ${String(maxMinutes)} allowed. Shorten the critical path, or raise --max-minutes.`;
  return { version: 1, ok: next === null, maxMinutes: maxMinutes ?? null, plans, next };
}

const lengthOf = ({ stacks, seconds }: Plan): string =>
  `${stacks.map(({ name }) => name).join(', ')} takes about ${inMinutes(seconds)} minutes`;
