import { table } from '../terminal/table';
import type { Finding, Report } from './report';

const lineOf = ({ component, rule, object, message, environments }: Finding): string =>
  `${component}: ${object} ${message}\n    rule ${rule}, in ${environments.join(', ')}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`];

/** The report for people. */
export function textOf({ charts, pods, findings, excepted, staleExceptions, ok, next }: Report): string {
  const rows = charts.map(({ component, version, helm, environments }) => [
    component,
    version,
    helm.join(', '),
    String(environments.length),
  ]);
  return [
    ...(rows.length === 0 ? [] : [table(['component', 'chart', 'Helm', 'environments'], rows, new Set([3]))]),
    ...section('Broken:', findings.map(lineOf)),
    ...section(
      'Agreed on:',
      excepted.map((finding) => `${lineOf(finding)}\n    because ${finding.reason}`),
    ),
    ...section(
      'Exceptions that nothing needs any more:',
      staleExceptions.map(({ component, rule, object }) => `${component}: ${rule} for ${object}`),
    ),
    ok ? `${pods} different pods, and everything holds.` : (next ?? ''),
  ].join('\n\n');
}
