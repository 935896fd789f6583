import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

/** What the command line asks for. */
export interface PlanArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Folder of a cloud assembly to read; undefined: synthesize one. */
  readonly assembly: string | undefined;
  /** Context for the synthesis, each `key=value`. */
  readonly context: readonly string[];
  /** Longest first deployment that passes, in minutes. */
  readonly maxMinutes: number | undefined;
}

/** @throws UsageError */
export function parseArguments(commandLine: readonly string[]): PlanArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', short: 'j', default: false },
    assembly: { type: 'string' },
    environment: { type: 'string' },
    context: { type: 'string', short: 'c', multiple: true, default: [] },
    'max-minutes': { type: 'string' },
  });
  const context = [...given.context, ...(given.environment === undefined ? [] : [`environment=${given.environment}`])];
  if (given.assembly !== undefined && context.length > 0) {
    throw new UsageError(
      `--assembly ${given.assembly} is synthesized already: --environment and -c come too late; leave one side out`,
    );
  }
  return {
    help: given.help,
    json: given.json,
    assembly: given.assembly,
    context,
    maxMinutes: minutes(given['max-minutes']),
  };
}

function minutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--max-minutes ${text} is no number of minutes above zero; write --max-minutes 20`);
}
