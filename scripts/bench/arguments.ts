import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

export interface BenchArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly runs: number;
  /** Folder of the yardstick, installed and compiled. */
  readonly yardstick: string | undefined;
}

const FEWEST_RUNS = 5;

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  runs: { type: 'string' },
  yardstick: { type: 'string' },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[], yardstick: string | undefined): BenchArguments {
  const values = readOptions(commandLine, OPTIONS);
  const runs = Number(values.runs ?? FEWEST_RUNS);
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS) {
    throw new UsageError(`--runs must be a whole number from ${FEWEST_RUNS} on: fewer say nothing on a busy machine`);
  }
  return { help: values.help, json: values.json, runs, yardstick: values.yardstick ?? yardstick };
}
