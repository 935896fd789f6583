import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';
import { PRICES_AS_OF } from './prices';

/** What the command line asks for. */
export interface CostsArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Folder of a cloud assembly to read; undefined: synthesize one. */
  readonly assembly: string | undefined;
  /** Context for the synthesis, each `key=value`. */
  readonly context: readonly string[];
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
    assembly: { type: 'string' },
    environment: { type: 'string' },
    context: { type: 'string', short: 'c', multiple: true, default: [] },
    on: { type: 'string', default: PRICES_AS_OF },
  });
  const context = [...given.context, ...(given.environment === undefined ? [] : [`environment=${given.environment}`])];
  if (given.assembly !== undefined && context.length > 0) {
    throw new UsageError(
      `--assembly ${given.assembly} is synthesized already: --environment and -c come too late; leave one side out`,
    );
  }
  return { help: given.help, json: given.json, assembly: given.assembly, context, day: dayIn(given.on) };
}

/** A day of the calendar: the 30th of February is none. */
function dayIn(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text) return text;
  throw new UsageError(`--on ${text} is no day of the calendar; write --on 2027-08-02`);
}
