import { createInterface } from 'node:readline';

import { Failure } from './failure';

/** A question that nobody is there to answer. */
export class NobodyToAskError extends Failure {
  override readonly name = 'NobodyToAskError';
  override readonly exitCode = 2;
}

/** Where a question is asked. */
export interface Asked {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks a question that is answered with yes or no; anything but yes is no.
 *
 * @throws NobodyToAskError where standard input is no terminal: a script must say --yes
 */
export async function confirm(question: string, { input, output }: Asked): Promise<boolean> {
  if (input.isTTY !== true) {
    throw new NobodyToAskError(`${question}\nNobody is there to answer: add --yes to go on without being asked.`);
  }
  const lines = createInterface({ input, output });
  return new Promise((resolve) => {
    // The end of the input, and Ctrl-C, are answers as well.
    lines.once('close', () => {
      resolve(false);
    });
    lines.once('SIGINT', () => {
      lines.close();
    });
    lines.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()));
      lines.close();
    });
  });
}
