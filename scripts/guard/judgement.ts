import type { Change } from './change';
import type { Comparison } from './comparison';
import { findingOf, type Finding } from './finding';
import { covers, isForSameResource, type Waiver } from './waivers';

/** A finding that somebody accepted. */
export interface AcceptedFinding extends Finding {
  readonly reason: string;
}

/** What a comparison means once the waivers are counted. */
export interface Judgement {
  /** What fails the guard. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Replaced or deleted, with nothing lost. */
  readonly harmless: readonly Change[];
  /** Waivers of the compared stacks that cover nothing any more. */
  readonly stale: readonly Waiver[];
}

/** Sorts the changes of a comparison by what they mean. */
export function judge({ stacks }: Comparison, waivers: readonly Waiver[]): Judgement {
  const changes = stacks.flatMap((stack) => stack.changes);
  const all = findingsIn(changes);
  const waiverOf = (finding: Finding): Waiver | undefined => waivers.find((waiver) => covers(waiver, finding));
  const compared = new Set(stacks.map(({ name }) => name));
  return {
    findings: all.filter((finding) => waiverOf(finding) === undefined),
    accepted: all.flatMap((finding) => {
      const waiver = waiverOf(finding);
      return waiver === undefined ? [] : [{ ...finding, reason: waiver.reason }];
    }),
    harmless: changes.filter(({ lost, effect }) => lost === null && effect !== 'add' && effect !== 'update'),
    stale: waivers.filter((waiver) => compared.has(waiver.stack) && !all.some((finding) => covers(waiver, finding))),
  };
}

/** The changes that lose something: first what an edit causes, then what follows from another replacement. */
export function findingsIn(changes: readonly Change[]): readonly Finding[] {
  const found = changes.flatMap((change) => findingOf(change) ?? []);
  return [...found.filter((finding) => !isConsequence(finding)), ...found.filter(isConsequence)];
}

/** Whether the template says nothing else about a resource than before. */
const isConsequence = ({ causes }: Finding): boolean =>
  causes.length > 0 && causes.every(({ because }) => because !== null);

/** The waiver that was given for another change of the same resource. */
export const outdatedWaiver = (finding: Finding, waivers: readonly Waiver[]): Waiver | undefined =>
  waivers.find((waiver) => isForSameResource(waiver, finding) && !covers(waiver, finding));
