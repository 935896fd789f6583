import type { Report, ReportedResult } from './report';
import type { Outcome } from './result';

const MARKS: Readonly<Record<Outcome, string>> = {
  failed: '✗ failed',
  unknown: '? unknown',
  'not-run': '- not run',
  warning: '! warning',
  passed: '✓ passed',
};

const MARK_WIDTH = Math.max(...Object.values(MARKS).map(({ length }) => length));

/** The report for people: by target, failures first, each with what mends it. */
export function textOf(report: Report): string {
  const checkWidth = Math.max(0, ...report.results.map(({ check }) => check.length));
  const groups = placesOf(report).map(({ account, region, stacks }) => {
    const results = report.results.filter((result) => result.account === account && result.region === region);
    const lines = results.map((result) => lineOf(result, checkWidth));
    return [`${account} ${region}: ${stacks.join(', ')}`, ...lines].join('\n');
  });
  return [...groups, conclusionOf(report)].join('\n\n');
}

/** The targets, and Regions without stacks that a check has looked at as well. */
function placesOf({ targets, results }: Report): Report['targets'] {
  const places = new Map(
    results.map(({ account, region }) => [`${account}/${region}`, { account, region, stacks: ['no stacks'] }]),
  );
  for (const { account, region } of targets) places.delete(`${account}/${region}`);
  return [...targets, ...places.values()];
}

function lineOf({ outcome, check, says, command, byHand }: ReportedResult, checkWidth: number): string {
  const indent = ' '.repeat(2 + MARK_WIDTH + 2 + checkWidth + 2);
  const fix = command ?? byHand;
  const line = `  ${MARKS[outcome].padEnd(MARK_WIDTH)}  ${check.padEnd(checkWidth)}  ${says}`;
  return fix === null ? line : `${line}\n${indent}→ ${fix}`;
}

function conclusionOf({ counts, exitCode, seconds, targets }: Report): string {
  const { passed, warning, failed, unknown } = counts;
  const figures = [
    `${passed} passed`,
    `${warning} warnings`,
    `${failed} failed`,
    `${unknown} could not be checked`,
    ...(counts['not-run'] > 0 ? [`${counts['not-run']} not asked`] : []),
  ].join(', ');
  return `${targets.length} ${targets.length === 1 ? 'target' : 'targets'}, ${figures} in ${seconds.toFixed(1)} s. ${VERDICTS[exitCode]}`;
}

const VERDICTS: Readonly<Record<0 | 1 | 2, string>> = {
  0: 'Ready to deploy.',
  1: 'Not ready: mend what failed, then run this again.',
  2: 'Nobody knows: see what could not be checked.',
};
