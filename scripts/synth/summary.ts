import { LIMITS, limitWarnings, type LimitWarning } from './limits';
import { readAssembly } from './read-assembly';
import { readFindings, type Findings } from './read-findings';
import type { StackSummary } from './stack-summary';

/** What one synthesis made: printed as text, or as JSON with exactly these properties. */
export interface Summary extends Findings {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 1;
  readonly ok: boolean;
  readonly assembly: string;
  readonly seconds: number;
  readonly limits: typeof LIMITS;
  readonly stacks: readonly StackSummary[];
  readonly limitWarnings: readonly LimitWarning[];
  /** What to do when `ok` is false. */
  readonly next: string | null;
}

const FINDINGS =
  'Synthesis failed: correct what each finding above names, or acknowledge it where it is with a reason ' +
  '(docs/compliance.md); then run the command again.';
const REFUSED = 'Synthesis failed: correct what is named above, then run the command again.';
const SIZE = 'A stack is over a limit of CloudFormation: move part of it into a stack of its own, or shorten a text.';

/** Reads the cloud assembly of a synthesis that the CDK CLI called a success. */
export function summarize(assembly: string, seconds: number): Summary {
  const stacks = readAssembly(assembly);
  const found = readFindings(assembly);
  const near = stacks.flatMap(limitWarnings);
  // Not the exit code of the CLI: it passes over findings in a stage.
  const failed = found.findings.some(({ severity }) => severity === 'error') ? FINDINGS : null;
  const next = failed ?? (near.some(({ over }) => over) ? SIZE : null);
  return {
    version: 1,
    ok: next === null,
    assembly,
    seconds,
    limits: LIMITS,
    stacks,
    limitWarnings: near,
    ...found,
    next,
  };
}

/** A synthesis that the CDK CLI refused: it has explained why. */
export function refused(assembly: string, seconds: number, written: boolean): Summary {
  const found = written ? readFindings(assembly) : { packs: [], findings: [] };
  const next = found.findings.length > 0 ? FINDINGS : REFUSED;
  return { version: 1, ok: false, assembly, seconds, limits: LIMITS, stacks: [], limitWarnings: [], ...found, next };
}
