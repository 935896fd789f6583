import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';
import { PRICES_AS_OF } from './prices';

/** What the command line asks for. */
export interface CostsArguments extends AssemblySource {
  readonly help: boolean;
  readonly json: boolean;
  /** The day that support of Kubernetes is judged by, `YYYY-MM-DD`: that of the price table when none is named. */
  readonly day: string;
}

/**
 * Reads the command line of `npm run costs`.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[]): CostsArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', short: 'j', default: false },
    ...ASSEMBLY_OPTIONS,
    on: { type: 'string', default: PRICES_AS_OF },
  });
  return { help: given.help, json: given.json, ...sourceOf(given), day: dayIn(given.on) };
}

/** A day of the calendar: the 30th of February is none. */
function dayIn(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text) return text;
  throw new UsageError(`--on ${text} is no day of the calendar; write --on 2027-08-02`);
}
