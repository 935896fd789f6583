import { compareTemplates } from './compare-templates';
import type { Change } from './change';
import type { Comparison, Refusal, StackComparison } from './comparison';
import type { Shifts } from './dependencies';
import { exportRefusals } from './export-refusals';
import { exportShifts } from './exports';
import { outputShifts } from './outputs';
import { addition } from './compare-resource';
import { addedResources, movedTo, type AddedResource } from './moved';
import { removedStack } from './removed-stack';
import { isSameShifts } from './replacement-shifts';
import { isSameStack, type StackTemplate } from './stack-template';
import { weakeningsIn } from './weakenings';

/** A stack before and after; undefined where it is not there. */
interface Pair {
  readonly old: StackTemplate | undefined;
  readonly recent: StackTemplate;
}

/**
 * What a deployment of the new templates does where the old are deployed: stacks in the order of the new assembly,
 * then those that are gone.
 *
 * An export or output whose resource is replaced changes the stacks that read it, so that the comparison is repeated
 * until no further one changes.
 */
export function compareAssemblies(old: readonly StackTemplate[], recent: readonly StackTemplate[]): Comparison {
  const pairs = recent.map((stack) => ({ old: old.find((one) => isSameStack(one, stack)), recent: stack }));
  const gone = old.filter((stack) => !recent.some((one) => isSameStack(one, stack)));
  const { stacks, exported } = compareAll(pairs);
  const added = pairs.flatMap((pair) => addedResources(pair.recent, pair.old));
  return {
    stacks: [...stacks.map((stack, index) => withMoves(stack, pairs[index]?.old, added)), ...gone.map(removedStack)],
    refusals: [
      ...stacks.flatMap(({ changes }) => changes.flatMap(refusalsOf)),
      ...[...exported].flatMap(([stack, shifts]) => exportRefusals(stack, shifts, old)),
    ],
    weakenings: pairs.flatMap((pair) => (pair.old === undefined ? [] : weakeningsIn(pair.old, pair.recent))),
  };
}

interface Compared {
  readonly stacks: readonly StackComparison[];
  /** What changes for importers, by the stack that exports. */
  readonly exported: ReadonlyMap<string, Shifts>;
}

function compareAll(pairs: readonly Pair[]): Compared {
  let outside: Shifts = new Map();
  for (;;) {
    const known = outside;
    const stacks = pairs.map((pair) => compareStack(pair, known));
    const shiftsBy = (of: typeof exportShifts) =>
      new Map(
        pairs.flatMap(({ old, recent }, index): [string, Shifts][] =>
          old === undefined ? [] : [[recent.name, of(old, recent, stacks[index]?.changes ?? [])]],
        ),
      );
    const exported = shiftsBy(exportShifts);
    const handed = [...exported.values(), ...shiftsBy(outputShifts).values()];
    outside = new Map(handed.flatMap((shifts) => [...shifts]));
    if (isSameShifts(known, outside)) return { stacks, exported };
  }
}

function compareStack({ old, recent }: Pair, outside: Shifts): StackComparison {
  if (old !== undefined) {
    return { name: recent.name, state: 'updated', changes: compareTemplates(old, recent, outside) };
  }
  const changes = [...recent.template.resources.values()].map((resource) => ({
    stack: recent.name,
    ...addition(resource),
  }));
  return { name: recent.name, state: 'added', changes };
}

/** Says of deleted resources where they seem to have gone. */
function withMoves(
  stack: StackComparison,
  old: StackTemplate | undefined,
  added: readonly AddedResource[],
): StackComparison {
  const changes = stack.changes.map((change): Change => {
    const resource = change.effect === 'delete' ? old?.template.resources.get(change.logicalId) : undefined;
    return resource === undefined ? change : { ...change, movedTo: movedTo(resource, added) };
  });
  return { ...stack, changes };
}

const refusalsOf = ({ stack, logicalId, refusals }: Change): Refusal[] =>
  refusals.map((reason) => ({ stack, logicalId, reason }));
