import type { Outcome } from './finding';
import type { Applied, ClusterReport, Report } from './report';
import type { Step, StepState } from './step';

const MARKS: Readonly<Record<Outcome, string>> = {
  failed: '✗ failed ',
  unknown: '? unknown',
  warning: '! warning',
  passed: '✓ passed ',
};

const STATES: Readonly<Record<StepState, string>> = { done: 'done   ', 'to-do': 'to do  ', 'by-hand': 'by hand' };

/** The plan for people: what was found, then the steps, then the verdict. */
export function textOf(report: Report): string {
  const { environment, to, configured, clusters, rounds, next } = report;
  return [
    `Kubernetes ${to} for ${environment}; the configuration says ${configured}`,
    ...clusters.map(clusterText),
    ...rounds.map((round, index) => roundText(round, index, rounds.length)),
    next ??
      `Possible. When the configuration says ${to}: npm run kubernetes-upgrade -- --environment ${environment} --to ${to} --apply`,
  ].join('\n\n');
}

function clusterText({ name, region, stack, isSecond, version, results }: ClusterReport): string {
  const role = isSecond ? 'second Region, which comes first' : 'first Region';
  const width = Math.max(0, ...results.map(({ check }) => check.length));
  const lines = results.flatMap(({ outcome, check, says, fix }) => [
    `  ${MARKS[outcome]}  ${check.padEnd(width)}  ${says}`,
    ...(fix === null ? [] : [`${' '.repeat(15 + width)}→ ${fix}`]),
  ]);
  return [`${name} in ${region} (${role}, stack ${stack}), running ${version ?? 'nobody knows what'}`, ...lines].join(
    '\n',
  );
}

function roundText({ to, steps }: Report['rounds'][number], index: number, count: number): string {
  const title =
    count === 1 ? `Steps to ${to}` : `Round ${index + 1} of ${count}, a deployment of its own: steps to ${to}`;
  return [title, ...steps.map(stepText)].join('\n');
}

const stepText = ({ cluster, region, says, state }: Step, index: number): string =>
  `  ${String(index + 1).padStart(2)}  ${STATES[state]}  ${cluster === null ? '' : `${cluster} in ${region ?? ''}: `}${says}`;

/** What `--apply` has done. */
export const appliedText = (applied: readonly Applied[], { to, next }: Pick<Report, 'to' | 'next'>): string =>
  [
    ...applied.map(({ name, region, outcome, remaining }) =>
      [`${name} in ${region}: ${WORDS[outcome]}`, ...remaining.map((what) => `  ${what}`)].join('\n'),
    ),
    next ?? `All clusters run ${to}. What is left by hand stands in the plan above.`,
  ].join('\n');

const WORDS: Readonly<Record<Applied['outcome'], string>> = {
  'was-done': 'was done already',
  upgraded: 'upgraded and verified',
  failed: 'not done',
};
