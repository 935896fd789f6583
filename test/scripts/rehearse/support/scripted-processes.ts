import { Processes, type Ended, type RunOptions } from '../../../../scripts/process/processes';

/** One command as it was run. */
export interface Run {
  readonly command: string;
  readonly words: readonly string[];
  readonly options: RunOptions;
}

/** Processes that end as a test says, without being started. */
export class ScriptedProcesses extends Processes {
  readonly runs: Run[] = [];

  constructor(private readonly end: (run: Run) => Ended) {
    super();
  }

  override async run(command: string, words: readonly string[], options: RunOptions = {}): Promise<Ended> {
    const run = { command, words, options };
    this.runs.push(run);
    return Promise.resolve(this.end(run));
  }
}
