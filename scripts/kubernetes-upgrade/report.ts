import type { Result } from './judge';
import type { Step } from './step';

/** What was found of one cluster. */
export interface ClusterReport {
  readonly name: string;
  readonly region: string;
  readonly stack: string;
  /** Whether it stands in the second Region. */
  readonly isSecond: boolean;
  /** What its control plane runs; null where nobody knows. */
  readonly version: string | null;
  /** Worst first. */
  readonly results: readonly Result[];
}

/** What `--apply` did with one cluster. */
export interface Applied {
  readonly name: string;
  readonly region: string;
  readonly outcome: 'was-done' | 'upgraded' | 'failed';
  /** What is not as it should be. */
  readonly remaining: readonly string[];
}

/** What `--json` prints. */
export interface Report {
  readonly version: 1;
  readonly ok: boolean;
  readonly exitCode: 0 | 1 | 2;
  readonly environment: string;
  /** What the configuration says. */
  readonly configured: string;
  readonly to: string;
  /** In the order of the upgrade. */
  readonly clusters: readonly ClusterReport[];
  readonly rounds: readonly { readonly to: string; readonly steps: readonly Step[] }[];
  /** Null when nothing was asked to be applied, or nothing could be. */
  readonly applied: readonly Applied[] | null;
  /** What to do when ok is false; otherwise null. */
  readonly next: string | null;
}

const ORDER = ['failed', 'unknown', 'warning', 'passed'] as const;

/** Puts the results in order, and says what the command exits with. */
export function reportOf(found: Pick<Report, 'environment' | 'configured' | 'to' | 'clusters' | 'rounds'>): Report {
  const outcomes = new Set(found.clusters.flatMap(({ results }) => results.map(({ outcome }) => outcome)));
  const exitCode = outcomes.has('failed') ? 1 : outcomes.has('unknown') ? 2 : 0;
  return {
    version: 1,
    ok: exitCode === 0,
    exitCode,
    ...found,
    clusters: found.clusters.map((cluster) => ({
      ...cluster,
      results: [...cluster.results].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome)),
    })),
    applied: null,
    next: NEXT[exitCode],
  };
}

const NEXT: Readonly<Record<0 | 1 | 2, string | null>> = {
  0: null,
  1: 'Not yet: mend what failed, then run this again.',
  2: 'Nobody knows: see what could not be read.',
};

/** The report after `--apply`. */
export function appliedReport(report: Report, applied: readonly Applied[]): Report {
  const ok = applied.every(({ outcome }) => outcome !== 'failed');
  return {
    ...report,
    ok,
    exitCode: ok ? 0 : 1,
    applied,
    next: ok ? null : 'Mend what is named above, then run the same command again: it goes on where it stopped.',
  };
}
