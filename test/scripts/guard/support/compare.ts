import type { EnvironmentInput } from '../../../../lib/config/schema';
import type { Change } from '../../../../scripts/guard/change';
import { compareAssemblies } from '../../../../scripts/guard/compare-assemblies';
import type { Comparison } from '../../../../scripts/guard/comparison';
import { findingsIn } from '../../../../scripts/guard/judgement';
import { stacksOf } from './stacks';

type Stacks = ReturnType<typeof stacksOf>;

/** Compares two environments as the guard does, each pair once, however many tests ask. */
export function comparing(stacks: (environment: EnvironmentInput) => Stacks) {
  const compared = new Map<EnvironmentInput, Map<EnvironmentInput, Comparison>>();
  return (before: EnvironmentInput, after: EnvironmentInput): Comparison => {
    const known = compared.get(before) ?? new Map<EnvironmentInput, Comparison>();
    const comparison = known.get(after) ?? compareAssemblies(stacks(before), stacks(after));
    compared.set(before, known.set(after, comparison));
    return comparison;
  };
}

/** Every change of every stack. */
export const changesOf = ({ stacks }: Comparison): Change[] => stacks.flatMap(({ changes }) => changes);

/** What edits themselves cause, each kind once; what follows from another replacement is left out. */
export const saidBy = (comparison: Comparison): string[] =>
  [
    ...new Set(
      findingsIn(changesOf(comparison))
        .filter(({ causes }) => causes.length === 0 || causes.some(({ because }) => because === null))
        .map(({ effect, type, causes }) => [`${effect} ${type}`, causes.map(({ property }) => property).join(', ')])
        .map(([what, why]) => (why === '' ? what : `${what}: ${why}`)),
    ),
  ].filter((said) => said !== undefined);
