import { runCommand } from './run-command';

/** A command line that has been read. */
export interface Parsed {
  /** Explain the command, and do nothing. */
  readonly help: boolean;
}

/**
 * Reads the command line of this process and runs a command with what it says, or explains the command where it asks for
 * that. Ends as {@link runCommand} does.
 *
 * @param parse may throw a UsageError
 * @param run gives the exit code
 */
export const runParsed = <Given extends Parsed>(
  help: string,
  parse: (commandLine: readonly string[]) => Given,
  run: (given: Given) => number | Promise<number>,
): Promise<void> =>
  runCommand(help, () => {
    const given = parse(process.argv.slice(2));
    if (!given.help) return run(given);
    console.log(help);
    return 0;
  });
