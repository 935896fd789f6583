import { PassThrough } from 'node:stream';

import { confirm, NobodyToAskError } from '../../../scripts/terminal/confirm';

/** Asks, with somebody at the terminal who types a line. */
async function asked(line: string, isTTY = true): Promise<[isYes: boolean, shown: string]> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  const answered = confirm('Run it?', { input, output });
  input.write(`${line}\n`);
  const isYes = await answered;
  return [isYes, String(output.read())];
}

describe('a question', () => {
  test.each(['y', 'yes', 'Y', ' Yes '])('is answered with yes by %j', async (line) => {
    expect((await asked(line))[0]).toBe(true);
  });

  test.each(['', 'n', 'no', 'yep', 'yesterday'])('is not by %j', async (line) => {
    expect((await asked(line))[0]).toBe(false);
  });

  test('is answered with no by the end of the input', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    input.end();
    expect(await confirm('Run it?', { input, output: new PassThrough() })).toBe(false);
  });

  test('shows what an empty answer means', async () => {
    expect((await asked(''))[1]).toBe('Run it? [y/N] ');
  });

  test('is refused where nobody is at a terminal, with what a script writes instead', async () => {
    const refused = new NobodyToAskError('Run it?\nNobody is there to answer: add --yes to go on without being asked.');
    await expect(asked('yes', false)).rejects.toEqual(refused);
    expect(refused.exitCode).toBe(2);
  });
});
