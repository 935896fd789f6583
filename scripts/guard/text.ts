import { table } from '../terminal/table';
import { causeText } from './cause-text';
import type { Effect } from './change';
import type { Refusal, Weakening } from './comparison';
import type { Report, ReportedChange, ReportedFinding, StackCounts } from './report';
import type { Waiver } from './waivers';

/** The report as a reader of a terminal wants it: what fails first. */
export const textOf = (report: Report): string =>
  [
    ...report.findings.map(findingText),
    ...section('Refused: nothing would be lost, but the deployment would fail', report.refusals.map(refusalText)),
    ...section('Accepted', report.accepted.map(acceptedText)),
    ...section('Waivers that cover nothing any more (--prune removes them)', report.staleWaivers.map(staleText)),
    ...section('Protection that goes (nothing is lost now)', report.weakenings.map(weakeningText)),
    ...section('Replaced or deleted without a loss', harmlessTexts(report.harmless)),
    stacksText(report.stacks),
    report.next ?? passed(report),
  ].join('\n\n');

const passed = ({ against, accepted }: Report): string =>
  `${accepted.length === 0 ? 'Nothing' : 'Nothing else'} that holds state would be replaced or deleted, compared with ${against}.`;

const WOULD: Readonly<Record<Effect, string>> = {
  replace: 'would be replaced',
  'may-replace': 'may be replaced',
  delete: 'would be deleted',
  update: 'would be updated',
  add: 'would be added',
};

function findingText(finding: ReportedFinding): string {
  const { stack, logicalId, type, constructPath, causes, effect, lost, fate, refusals, advice, outdatedWaiver } =
    finding;
  return [
    `FAIL ${stack}/${logicalId} ${WOULD[effect]}`,
    `  ${type}${constructPath === null ? '' : `, ${constructPath}`}`,
    ...causes.map((cause) => `  Cause: ${causeText(cause)}.`),
    `  Lost: ${lost}`,
    ...(fate === null ? [] : [`  Kept: ${fate}.`]),
    ...refusals.map((reason) => `  Refused: ${reason}.`),
    `  Fix: ${advice}.`,
    ...(outdatedWaiver === null ? [] : [`  The waiver "${outdatedWaiver}" is for another change.`]),
    `  Accept: ${finding.accept}`,
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')];

const refusalText = ({ stack, logicalId, reason }: Refusal): string =>
  `${logicalId === null ? stack : `${stack}/${logicalId}`}: ${reason}.`;

const acceptedText = ({ stack, logicalId, effect, reason }: Report['accepted'][number]): string =>
  `${stack}/${logicalId} ${WOULD[effect]}: ${reason}`;

const staleText = ({ stack, logicalId, reason }: Waiver): string => `${stack}/${logicalId}: ${reason}`;

const weakeningText = ({ stack, logicalId, attribute, old, new: recent }: Weakening): string =>
  `${stack}/${logicalId}: ${attribute} ${old} becomes ${recent}`;

/** One line for each type of a stack: a network that is replaced has a hundred routes and rules. */
function harmlessTexts(changes: readonly ReportedChange[]): string[] {
  const counts = new Map<string, number>();
  for (const { stack, type, effect } of changes) {
    const line = `${stack}: ${type} ${WOULD[effect]}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count})`));
}

function stacksText(stacks: readonly StackCounts[]): string {
  const rows = stacks.map(({ name, state, replace, delete: deleted, mayReplace, update, add }) => [
    state === 'updated' ? name : `${name} (${state})`,
    ...[replace, deleted, mayReplace, update, add].map(String),
  ]);
  return table(['Stack', 'Replace', 'Delete', 'May replace', 'Update', 'Add'], rows, new Set([1, 2, 3, 4, 5]));
}
