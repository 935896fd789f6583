import { PassThrough } from 'node:stream';

import { confirmName } from '../../../scripts/terminal/confirm-name';

/** A terminal at which somebody types this. */
const typing = (text: string) => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  input.write(`${text}\n`);
  return { input, output: new PassThrough() };
};

describe('a name that is typed', () => {
  it.each([
    ['platform-prod', true],
    [' platform-prod ', true],
    ['yes', false],
    ['platform-pro', false],
    ['', false],
  ])('%j is agreement: %s', async (text, agreed) => {
    expect(await confirmName('Destroy it?', 'platform-prod', typing(text))).toBe(agreed);
  });

  it('cannot be asked for where nobody is there', async () => {
    await expect(
      confirmName('Destroy it?', 'a', { input: new PassThrough(), output: new PassThrough() }),
    ).rejects.toThrow('Destroy it?\nNobody is there to answer: add --confirm a.');
  });
});
