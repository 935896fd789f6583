import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

/** What the command line asks for. */
export interface PlanArguments extends AssemblySource {
  readonly help: boolean;
  readonly json: boolean;
  /** Longest first deployment that passes, in minutes. */
  readonly maxMinutes: number | undefined;
}

/** @throws UsageError */
export function parseArguments(commandLine: readonly string[]): PlanArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', short: 'j', default: false },
    ...ASSEMBLY_OPTIONS,
    'max-minutes': { type: 'string' },
  });
  return {
    help: given.help,
    json: given.json,
    ...sourceOf(given),
    maxMinutes: minutes(given['max-minutes']),
  };
}

function minutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--max-minutes ${text} is no number of minutes above zero; write --max-minutes 20`);
}
