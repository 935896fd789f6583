import { renewed } from '../../../scripts/aws/renewed';

const HOUR = 60 * 60_000;

/** Credentials that last an hour from when they are asked for. */
function issuer(time: { now: number }) {
  let count = 0;
  const ask = () => Promise.resolve({ id: ++count, expiration: new Date(time.now + HOUR) });
  return renewed(ask, () => time.now);
}

describe('credentials that end', () => {
  it('are asked for once, however many want them', async () => {
    const time = { now: 0 };
    const credentials = issuer(time);
    await credentials();
    time.now = HOUR / 2;
    expect(await Promise.all([credentials(), credentials()])).toMatchObject([{ id: 1 }, { id: 1 }]);
  });

  it('are asked for anew before they end', async () => {
    const time = { now: 0 };
    const credentials = issuer(time);
    await credentials();
    time.now = HOUR - 60_000;
    expect(await Promise.all([credentials(), credentials()])).toMatchObject([{ id: 2 }, { id: 2 }]);
  });

  it('are kept when they have no end', async () => {
    const credentials = renewed(() => Promise.resolve({}));
    expect(await credentials()).toBe(await credentials());
  });
});
