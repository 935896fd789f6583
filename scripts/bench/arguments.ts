import { readOptions } from '../terminal/read-options';
import { runsIn } from './runs-in';

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
  const runs = runsIn(values.runs, FEWEST_RUNS);
  return { help: values.help, json: values.json, runs, yardstick: values.yardstick ?? yardstick };
}
