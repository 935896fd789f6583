import { parseArgs, type ParseArgsConfig } from 'node:util';

import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command line that takes options and nothing else.
 *
 * @param options in the form that `parseArgs` of Node.js takes
 * @throws UsageError for an unknown option, a missing value, or a stray word
 */
export function readOptions<const Given extends Options>(commandLine: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
