import { createInterface } from 'node:readline/promises';

import { NobodyToAskError, type Asked } from './confirm';

/**
 * Asks a person to type a name: for what must not happen because somebody pressed a key too soon.
 *
 * @throws NobodyToAskError where standard input is no terminal
 */
export async function confirmName(question: string, name: string, { input, output }: Asked): Promise<boolean> {
  if (input.isTTY !== true) {
    throw new NobodyToAskError(`${question}\nNobody is there to answer: add --confirm ${name}.`);
  }
  const lines = createInterface({ input, output });
  try {
    return (await lines.question(`${question}\nType ${name} to go on: `)).trim() === name;
  } finally {
    lines.close();
  }
}
