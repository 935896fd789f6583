import type { ChildProcess } from 'node:child_process';

import { Processes } from '../../../../scripts/process/processes';

/** Keeps a script running. */
export const STAYS = 'setInterval(() => {}, 1000);';

/** A script that says what the emulator says when it is ready, and stays. */
export const announcing = (url: string): string => `console.log(${JSON.stringify(JSON.stringify({ url }))}); ${STAYS}`;

/** Processes that start a script for Node.js in place of the emulator. */
export class InPlace extends Processes {
  /** What was to be started. */
  readonly asked: string[][] = [];
  /** What was started. */
  readonly children: ChildProcess[] = [];

  constructor(
    private readonly script: string,
    private readonly program = process.execPath,
  ) {
    super();
  }

  override start(command: string, words: readonly string[]): ChildProcess {
    this.asked.push([command, ...words]);
    const child = super.start(this.program, ['-e', this.script]);
    this.children.push(child);
    return child;
  }
}
