import { adviceFor, fateOf } from './advice';
import type { GuardArguments } from './arguments';
import type { Change, Effect } from './change';
import { acceptCommand } from './command';
import type { Comparison, Refusal, StackComparison, Weakening } from './comparison';
import type { Finding } from './finding';
import { outdatedWaiver, type AcceptedFinding, type Judgement } from './judgement';
import type { Waiver } from './waivers';

/** How many resources of a stack an update touches. */
export interface StackCounts {
  readonly name: string;
  readonly state: StackComparison['state'];
  readonly replace: number;
  readonly delete: number;
  readonly mayReplace: number;
  readonly update: number;
  readonly add: number;
}

/** A change, as JSON shows it. */
export type ReportedChange = Pick<Change, 'stack' | 'logicalId' | 'type' | 'constructPath' | 'effect' | 'causes'>;

/** A finding, with what there is to do. */
export interface ReportedFinding
  extends ReportedChange, Pick<Finding, 'policy' | 'lost' | 'movedTo' | 'refusals' | 'fingerprint'> {
  /** What becomes of the old resource; null when it is deleted. */
  readonly fate: string | null;
  readonly advice: string;
  /** Reason of a waiver for another change of the resource: it does not cover this one. */
  readonly outdatedWaiver: string | null;
  /** The command that accepts the finding. */
  readonly accept: string;
}

/** What the guard found: printed as text, or as JSON with exactly these properties. */
export interface Report {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 1;
  readonly ok: boolean;
  readonly against: string;
  readonly findings: readonly ReportedFinding[];
  readonly accepted: readonly (ReportedChange & Pick<AcceptedFinding, 'lost' | 'reason'>)[];
  readonly refusals: readonly Refusal[];
  readonly weakenings: readonly Weakening[];
  readonly harmless: readonly ReportedChange[];
  readonly staleWaivers: readonly Waiver[];
  readonly stacks: readonly StackCounts[];
  /** What to do when `ok` is false. */
  readonly next: string | null;
}

const NEXT =
  'A deployment would lose what is listed above: correct it, or accept each with a reason (docs/guard.md says how to ' +
  'replace a resource without losing it).';

/** Everything that a run has to say. */
export function reportOf(
  given: GuardArguments,
  { stacks, refusals, weakenings }: Comparison,
  { findings, accepted, harmless, stale }: Judgement,
  waivers: readonly Waiver[],
): Report {
  return {
    version: 1,
    ok: findings.length === 0,
    against: given.against,
    findings: findings.map((finding) => ({
      ...reportedChange(finding),
      policy: finding.policy,
      lost: finding.lost,
      fate: fateOf(finding),
      movedTo: finding.movedTo,
      refusals: finding.refusals,
      fingerprint: finding.fingerprint,
      advice: adviceFor(finding),
      outdatedWaiver: outdatedWaiver(finding, waivers)?.reason ?? null,
      accept: acceptCommand(given, finding),
    })),
    accepted: accepted.map((finding) => ({
      ...reportedChange(finding),
      lost: finding.lost,
      reason: finding.reason,
    })),
    refusals,
    weakenings,
    harmless: harmless.map(reportedChange),
    staleWaivers: stale,
    stacks: stacks.map(countsOf),
    next: findings.length === 0 ? null : NEXT,
  };
}

const reportedChange = ({ stack, logicalId, type, constructPath, effect, causes }: Change): ReportedChange => ({
  stack,
  logicalId,
  type,
  constructPath,
  effect,
  causes,
});

function countsOf({ name, state, changes }: StackComparison): StackCounts {
  const count = (wanted: Effect): number => changes.filter(({ effect }) => effect === wanted).length;
  return {
    name,
    state,
    replace: count('replace'),
    delete: count('delete'),
    mayReplace: count('may-replace'),
    update: count('update'),
    add: count('add'),
  };
}
