import { table } from '../terminal/table';
import { COUNTED, LIMITS, percentOf, type LimitWarning } from './limits';
import type { Finding, PackSummary } from './read-findings';
import type { StackSummary } from './stack-summary';
import type { Summary } from './summary';

/** The summary as a reader of a terminal wants it. */
export const textOf = (summary: Summary): string =>
  [
    stacksText(summary.stacks),
    ...summary.limitWarnings.map(limitText),
    findingsText(summary),
    `Time: ${summary.seconds.toFixed(1)} s. Templates in ${summary.assembly}.`,
    ...(summary.next === null ? [] : [summary.next]),
  ].join('\n\n');

const number = (value: number): string => value.toLocaleString('en-US');

function stacksText(stacks: readonly StackSummary[]): string {
  const head = ['Stack', 'Region', 'Account', 'Resources', 'Outputs', 'Parameters', 'Template bytes'];
  const rows = stacks.map(({ name, nestedIn, region, account, resources, outputs, parameters, bytes }) => [
    nestedIn === null ? name : `  ${name} (nested)`,
    region ?? 'any',
    account ?? 'any',
    `${number(resources)} of ${number(LIMITS.resources)}`,
    `${number(outputs)} of ${number(LIMITS.outputs)}`,
    `${number(parameters)} of ${number(LIMITS.parameters)}`,
    `${number(bytes)} (${number(percentOf('bytes', bytes))} % of 1 MB)`,
  ]);
  return table(head, rows, new Set([3, 4, 5, 6]));
}

const limitText = ({ stack, measure, value, limit, percent, over }: LimitWarning): string =>
  `${over ? 'ERROR' : 'WARNING'}: ${stack} has ${number(value)} ${COUNTED[measure]}, ` +
  `${number(percent)} % of the ${number(limit)} that CloudFormation takes.`;

function findingsText({ packs, findings }: Summary): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const total =
    findings.length === 0 ? 'none' : `errors ${number(errors)}, warnings ${number(findings.length - errors)}`;
  return [`Findings: ${total}`, ...(packs.length === 0 ? [] : [packsText(packs)]), ...findings.map(findingText)].join(
    '\n',
  );
}

const packsText = (packs: readonly PackSummary[]): string =>
  table(
    ['Pack', 'Errors', 'Warnings', 'Acknowledged'],
    packs.map(({ pack, errors, warnings, acknowledged }) => [
      pack,
      number(errors),
      number(warnings),
      number(acknowledged),
    ]),
    new Set([1, 2, 3]),
  );

const findingText = ({ severity, pack, rule, construct, description }: Finding): string =>
  [
    `${severity.toUpperCase()} ${pack}::${rule}`,
    ...(construct === '' ? [] : [`  ${construct}`]),
    `  ${description}`,
  ].join('\n');
