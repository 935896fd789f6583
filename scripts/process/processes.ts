import { spawn, type ChildProcess } from 'node:child_process';

/** How a process ended. */
export interface Ended {
  /** `null` when a signal ended it. */
  readonly status: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The processes that this one has started: none of them outlives it. */
export class Processes {
  private readonly running = new Set<ChildProcess>();
  private closed = false;

  /** @param graceMilliseconds how long a process may take to stop when it is asked to */
  constructor(private readonly graceMilliseconds = 5_000) {}

  /**
   * Starts a process that goes on by itself.
   *
   * @throws Error after `stopAll`
   */
  start(command: string, words: readonly string[], options: RunOptions = {}): ChildProcess {
    if (this.closed) throw new Error(`${command} is not started: all processes were stopped`);
    const child = spawn(command, [...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.running.add(child);
    child.once('close', () => this.running.delete(child));
    child.once('error', () => this.running.delete(child));
    return child;
  }

  /** Runs a process to its end. Rejects when it cannot be started. */
  async run(command: string, words: readonly string[], options: RunOptions = {}): Promise<Ended> {
    const child = this.start(command, words, options);
    let output = '';
    const append = (part: Buffer): void => {
      output += part.toString();
    };
    child.stdout?.on('data', append);
    child.stderr?.on('data', append);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        resolve({ status, output });
      });
    });
  }

  /** Stops one process, by force when it does not listen, and waits for its end. */
  async stop(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), this.graceMilliseconds);
    await ended;
    clearTimeout(force);
  }

  /** Lets those that still run go on alone. */
  release(): void {
    for (const child of this.running) {
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
    }
    this.running.clear();
  }

  /** Stops all of them, for good: what would go on meanwhile and start the next one is refused. */
  async stopAll(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.running].map((child) => this.stop(child)));
  }
}
