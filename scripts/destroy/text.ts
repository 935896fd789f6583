import { table } from '../terminal/table';
import type { Remainder } from './remainder';
import type { Report } from './report';

/** The report for people: what was done, what would not go, what stays. */
export function textOf({ environment, seconds, ok, steps, stays, remains }: Report): string {
  const stuck = steps.flatMap((step) => step.stuck.map((one) => ({ ...one, region: step.region })));
  const did = steps.reduce((sum, step) => sum + step.did.length, 0);
  return [
    ...(stuck.length === 0 ? [] : ['Would not go:']),
    ...stuck.map(({ what, why, next, region }) => `  ${what} in ${region}: ${why}\n    → ${next}`),
    ...section('Should be gone and is not', remains),
    ...section('Stays', stays),
    ok
      ? `${environment} is gone: ${did} things deleted or switched off in ${minutes(seconds)}.`
      : `${environment} is not gone: do what is said above, then run the same command again; it goes on where it stopped.`,
  ].join('\n');
}

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

function section(title: string, all: readonly Remainder[]): string[] {
  const reasons = [...new Set(all.map(({ why }) => why))];
  return reasons.map((reason) => {
    const rows = all
      .filter(({ why }) => why === reason)
      .map(({ kind, region, command }) => [`  ${kind}`, region, command]);
    return `${title} (${reason}):\n${table(['  what', 'where', 'deleted by'], rows, new Set())}`;
  });
}
