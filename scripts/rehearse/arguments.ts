import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

export interface RehearseArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Leave the emulator running, and the platform in it. */
  readonly keep: boolean;
  /** Names of environments, in the order given. */
  readonly environments: readonly string[];
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  environment: { type: 'string', short: 'e' },
} as const;

/**
 * Reads the command line.
 *
 * @param known names of all environments; the first is the default
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[], known: readonly string[]): RehearseArguments {
  const { help, json, keep, environment } = readOptions(commandLine, OPTIONS);
  const named = environment === undefined ? known.slice(0, 1) : environment.split(',').map((name) => name.trim());
  const environments = [...new Set(named)];
  const unknown = environments.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(
      `--environment takes ${known.join(', ')}, joined by commas; it was given "${unknown.join(', ')}"`,
    );
  }
  if (keep && environments.length > 1) {
    throw new UsageError('--keep leaves one environment standing: name one with --environment');
  }
  return { help, json, keep, environments };
}
