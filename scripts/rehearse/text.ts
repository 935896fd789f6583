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
    ...installedText(report),
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
  const { real, handler, standIn, standInTypes } = reality;
  const all = real + handler + standIn;
  const share = all === 0 ? 0 : (100 * real) / all;
  const types = Object.entries(standInTypes).map(([type, count]) => `${type} (${count})`);
  return [
    `Acts on resources: ${real} through the emulated APIs (${share.toFixed(0)} %), ${handler} by the CDK’s own function in a played cluster, ${standIn} checked against the schema and stood in for.`,
    ...(types.length === 0 ? [] : [`Stood in for: ${types.join(', ')}`]),
    `Faults survived: ${survived}`,
  ].join('\n');
}

/** What was installed into clusters: releases one by one, objects by kind. */
function installedText({ installed: { releases, objects } }: EnvironmentReport): string[] {
  const kinds = [...new Set(objects.map(({ kind }) => kind))].sort();
  const counted = kinds.map((kind) => `${kind} (${objects.filter((one) => one.kind === kind).length})`);
  const rows = releases.map(({ cluster, namespace, name, chart, version }) => [
    cluster,
    name,
    chart,
    version,
    namespace,
  ]);
  return [
    ...(rows.length === 0 ? [] : [table(['Cluster', 'Release', 'Chart', 'Version', 'Namespace'], rows, new Set())]),
    ...(counted.length === 0 ? [] : [`Objects applied: ${counted.join(', ')}`]),
  ];
}

const deviationsText = ({ name, deviations }: StepReport): string =>
  `Deviations in "${name}":\n${deviations.map((one) => `  ${one.replaceAll('\n', '\n  ')}`).join('\n')}`;
