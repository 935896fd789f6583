import { CDK, ROOT } from '../assembly/run-cdk';
import type { Ended, Processes } from '../process/processes';
import { ACCOUNT, type Emulator } from './emulator';

/** The real CDK CLI, talking to the emulator. */
export class Cdk {
  constructor(
    private readonly processes: Processes,
    private readonly emulator: Pick<Emulator, 'environment'>,
    private readonly region: string,
    /** What the process environment holds beside AWS’s variables: PATH, HOME... */
    private readonly inherited: NodeJS.ProcessEnv,
  ) {}

  /** Runs one command of the CLI to its end. */
  run(...words: readonly string[]): Promise<Ended> {
    return this.processes.run(process.execPath, [CDK, ...words, '--no-notices', '--no-color'], {
      cwd: ROOT,
      env: { ...this.inherited, ...this.emulator.environment(this.region), CI: 'true', PLATFORM_ACCOUNT: ACCOUNT },
    });
  }

  bootstrap(assembly: string, account: string, region: string): Promise<Ended> {
    return this.run('bootstrap', `aws://${account}/${region}`, '--app', assembly);
  }

  deploy(assembly: string, ...words: readonly string[]): Promise<Ended> {
    return this.run('deploy', '--all', '--app', assembly, '--require-approval', 'never', ...words);
  }

  destroy(assembly: string, ...words: readonly string[]): Promise<Ended> {
    return this.run('destroy', '--all', '--force', '--app', assembly, ...words);
  }
}

/** What a reader wants first: lines that name a failure; otherwise the last ones. */
export function lastWords(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at |NodeVersionSupportWarning/.test(line));
  const failures = lines.filter((line) => /_FAILED|❌|‣|\berror\b|refused|already exist/i.test(line));
  return (failures.length > 0 ? [...new Set(failures)].slice(0, 6) : lines.slice(-6)).join('\n');
}
