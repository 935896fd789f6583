import { waitSeconds } from '../../../lambda/alert-router/backoff';

const RECEIVES = 40;

describe('waitSeconds', () => {
  it('doubles from half a minute to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((received) => waitSeconds(received))).toEqual([
      30, 60, 120, 240, 480, 900, 900, 900,
    ]);
    expect(waitSeconds(0)).toBe(30);
  });

  it('survives more than eight hours without Slack with the receives of the queue', () => {
    const waits = Array.from({ length: RECEIVES - 1 }, (_, index) => waitSeconds(index + 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(31_530);
  });

  it('gives Slack the time that it asks for, within what SQS allows', () => {
    expect(waitSeconds(1, 120)).toBe(120);
    expect(waitSeconds(6, 120)).toBe(900);
    expect(waitSeconds(1, 999_999)).toBe(42_600);
  });
});
