import { table } from '../terminal/table';
import type { EnvironmentReport, Report } from './report';
import type { StepReport } from './run-steps';

/** The report as a reader of a terminal wants it. */
export const textOf = ({ ok, environments }: Report): string =>
  [...environments.map(environmentText), ok ? 'The platform deploys.' : 'The rehearsal FAILED.'].join('\n\n');

const environmentText = (report: EnvironmentReport): string =>
  [
    `${report.environment}: ${report.ok ? 'passed' : 'FAILED'} in ${report.seconds.toFixed(0)} s`,
    table(['Step', 'Result', 'Seconds', 'What it showed'], report.steps.map(row), new Set([2])),
    realityText(report),
    ...report.steps.filter(({ deviations }) => deviations.length > 0).map(deviationsText),
    ...(report.emulatorFaults.length === 0
      ? []
      : [`The emulator could not answer:\n${report.emulatorFaults.map((fault) => `  ${fault}`).join('\n')}`]),
    ...(report.retained.length === 0
      ? []
      : [`Retained on purpose:\n${report.retained.map((one) => `  ${one}`).join('\n')}`]),
  ].join('\n\n');

const row = ({ name, fault, result, seconds, detail }: StepReport): string[] => [
  fault ? `fault: ${name}` : name,
  result,
  result === 'not run' ? '' : seconds.toFixed(1),
  detail,
];

function realityText({ reality, survived }: EnvironmentReport): string {
  const { real, standIn, standInTypes } = reality;
  const share = real + standIn === 0 ? 0 : (100 * real) / (real + standIn);
  const types = Object.entries(standInTypes).map(([type, count]) => `${type} (${count})`);
  return [
    `Acts on resources: ${real} through the emulated APIs (${share.toFixed(0)} %), ${standIn} checked against the schema and stood in for.`,
    ...(types.length === 0 ? [] : [`Stood in for: ${types.join(', ')}`]),
    `Faults survived: ${survived}`,
  ].join('\n');
}

const deviationsText = ({ name, deviations }: StepReport): string =>
  `Deviations in "${name}":\n${deviations.map((one) => `  ${one.replaceAll('\n', '\n  ')}`).join('\n')}`;
