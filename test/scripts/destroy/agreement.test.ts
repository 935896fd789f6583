import { PassThrough } from 'node:stream';

import { isAgreed, mustBeAllowed } from '../../../scripts/destroy/agreement';
import type { Standing } from '../../../scripts/destroy/prepare';
import type { Protection } from '../../../scripts/destroy/protections';

const PROTECTION: Protection = {
  kind: 'deletion-protection',
  name: 'platform-prod',
  region: 'eu-west-1',
  says: 'EKS refuses',
  lift: 'a command',
};
const standing = (...protections: readonly Protection[]): Standing => ({
  layout: { prefix: 'platform-prod', account: null, region: 'eu-west-1', stacks: [] },
  account: '111122223333',
  stacks: [],
  clusters: [],
  places: [],
  protections,
});
const given = { yes: false, confirm: undefined, allowProtected: true };
const nobody = { input: new PassThrough(), output: new PassThrough() };

/** A terminal at which somebody types this. */
function terminal(typed: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  input.write(`${typed}\n`);
  return { input, output: new PassThrough() };
}

describe('what is protected', () => {
  it('is refused without the flag, and let through with it', () => {
    expect(() => {
      mustBeAllowed(standing(PROTECTION), { ...given, allowProtected: false });
    }).toThrow('EKS refuses');
    expect(() => {
      mustBeAllowed(standing(PROTECTION), given);
    }).not.toThrow();
    expect(() => {
      mustBeAllowed(standing(), { ...given, allowProtected: false });
    }).not.toThrow();
  });

  it('is not agreed to by --yes, but by its name', async () => {
    await expect(isAgreed(standing(PROTECTION), { ...given, yes: true }, nobody)).rejects.toThrow(
      'Nobody is there to answer: add --confirm platform-prod.',
    );
    expect(await isAgreed(standing(PROTECTION), { ...given, confirm: 'platform-prod' }, nobody)).toBe(true);
    expect(await isAgreed(standing(PROTECTION), given, terminal('platform-prod'))).toBe(true);
    expect(await isAgreed(standing(PROTECTION), given, terminal('yes'))).toBe(false);
  });
});

describe('agreement', () => {
  it('is asked for, and yes is enough where nothing is protected', async () => {
    expect(await isAgreed(standing(), given, terminal('y'))).toBe(true);
    expect(await isAgreed(standing(), given, terminal(''))).toBe(false);
    expect(await isAgreed(standing(), { ...given, yes: true }, nobody)).toBe(true);
  });

  it('ends with exit code 2 where nobody can be asked', async () => {
    await expect(isAgreed(standing(), given, nobody)).rejects.toMatchObject({ exitCode: 2 });
  });

  it('refuses the name of another environment', async () => {
    await expect(isAgreed(standing(), { ...given, confirm: 'platform-dev' }, nobody)).rejects.toThrow(
      '--confirm must be "platform-prod", the environment that is to go; it was given "platform-dev"',
    );
  });
});
