import type { Phase } from './phase';
import type { DeployedStack } from './verify-stack';

/** What `--json` prints. */
export interface Report {
  readonly version: 1;
  readonly ok: boolean;
  readonly phases: readonly Phase[];
  /** The stacks as they stand; empty when nothing was deployed. */
  readonly stacks: readonly DeployedStack[];
  /** What to do next: with the platform when all went well, otherwise to get on. */
  readonly next: readonly string[];
}

const RESUME = 'Mend what is named above, then run the same command again: what is deployed already stays as it is.';

/** Sums a deployment up. */
export function reportOf(phases: readonly Phase[], stacks: readonly DeployedStack[], steps: readonly string[]): Report {
  const ok = phases.every(({ result }) => result === 'done');
  const hasFailed = phases.some(({ result }) => result === 'failed');
  return { version: 1, ok, phases, stacks, next: ok ? steps : hasFailed ? [RESUME] : [] };
}

const MARKS = { done: '✓', failed: '✗', declined: '-' } as const;

/** The report for people. */
export const textOf = ({ phases, next }: Report): string =>
  [
    ...phases.flatMap(({ name, result, seconds, details }) => [
      `${MARKS[result]} ${name} (${seconds.toFixed(1)} s)`,
      ...details.map((detail) => `    ${detail.replaceAll('\n', '\n    ')}`),
    ]),
    ...(next.length > 0 ? ['', ...next] : []),
  ].join('\n');
