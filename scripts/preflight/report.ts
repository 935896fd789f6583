import { bootstrapCommand } from './bootstrap-words';
import type { Fix } from './observation';
import type { Outcome, Result } from './result';

/** One line of `--json`. */
export interface ReportedResult extends Omit<Result, 'fix'> {
  /** The command that mends it, or null. */
  readonly command: string | null;
  /** What a person does where no command helps, or null. */
  readonly byHand: string | null;
}

/** What `--json` prints. */
export interface Report {
  readonly version: 1;
  readonly ok: boolean;
  readonly exitCode: 0 | 1 | 2;
  readonly seconds: number;
  readonly targets: readonly {
    readonly account: string;
    readonly region: string;
    readonly stacks: readonly string[];
  }[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly results: readonly ReportedResult[];
}

/** Worst first. */
const ORDER: readonly Outcome[] = ['failed', 'unknown', 'not-run', 'warning', 'passed'];

/** Puts the results in order, counts them, and says what the command exits with. */
export function reportOf(
  targets: readonly { account: string; region: string; stacks: readonly { name: string }[] }[],
  results: readonly Result[],
  seconds: number,
): Report {
  const counts = countsOf(results);
  const exitCode = exitCodeOf(counts);
  return {
    version: 1,
    ok: exitCode === 0,
    exitCode,
    seconds,
    targets: targets.map(({ account, region, stacks }) => ({
      account,
      region,
      stacks: stacks.map(({ name }) => name),
    })),
    counts,
    results: [...results]
      .sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome))
      .map(({ fix, ...result }) => ({ ...result, ...fixText(fix) })),
  };
}

/** A failure is known; that something could not be checked leaves the question open. */
const exitCodeOf = ({ failed, unknown, 'not-run': notRun }: Report['counts']): 0 | 1 | 2 => {
  if (failed > 0) return 1;
  return unknown + notRun > 0 ? 2 : 0;
};

function countsOf(results: readonly Result[]): Report['counts'] {
  const count = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    passed: count('passed'),
    warning: count('warning'),
    failed: count('failed'),
    unknown: count('unknown'),
    'not-run': count('not-run'),
  };
}

function fixText(fix: Fix | null): Pick<ReportedResult, 'command' | 'byHand'> {
  switch (fix?.kind) {
    case 'command':
      return { command: fix.command, byHand: null };
    case 'bootstrap':
      return { command: bootstrapCommand(fix.words), byHand: null };
    case 'by-hand':
      return { command: null, byHand: fix.how };
    case undefined:
      return { command: null, byHand: null };
  }
}
