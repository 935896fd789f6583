import { runParsed, type Parsed } from '../terminal/run-parsed';
import { openAssembly, type AssemblySource } from './with-assembly';

/**
 * Runs a command on the assembly that its command line names, or on one that is synthesized for it and goes afterwards.
 * Ends as every command does.
 *
 * @param run takes the folder of the assembly, and gives the exit code
 */
export const runOnAssembly = <Given extends Parsed & AssemblySource>(
  help: string,
  parse: (commandLine: readonly string[]) => Given,
  run: (given: Given, assembly: string) => Promise<number>,
): Promise<void> =>
  runParsed(help, parse, async (given) => {
    const { folder, close } = openAssembly(given);
    try {
      return await run(given, folder);
    } finally {
      close();
    }
  });
