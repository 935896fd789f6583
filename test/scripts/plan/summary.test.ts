import { planOf } from '../../../scripts/plan/plan';
import { summaryOf } from '../../../scripts/plan/summary';
import { stack } from './made-up-steps';

const plan = planOf([stack('One', { Resources: { Key: { Type: 'AWS::KMS::Key' } } })]);
const exactly = plan.seconds / 60;

describe('the summary', () => {
  it('passes without a limit, and at the limit', () => {
    expect(summaryOf([plan], undefined)).toEqual({ version: 1, ok: true, maxMinutes: null, plans: [plan], next: null });
    expect(summaryOf([plan], exactly)).toMatchObject({ ok: true, maxMinutes: exactly, next: null });
  });

  it('names each deployment over the limit, how long it takes, and what to do', () => {
    const { ok, next } = summaryOf([plan, { ...plan, seconds: 1 }], exactly / 2);
    expect(ok).toBe(false);
    expect(next).toMatch(
      /^One takes about 0\.8 minutes: longer than the 0\.375 allowed\. Shorten .* or raise --max-minutes/,
    );
  });

  it('fails without stacks', () => {
    expect(summaryOf([], 20)).toMatchObject({ ok: false, next: expect.stringMatching(/holds no stack/) as unknown });
  });
});
