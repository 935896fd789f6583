import type { Phase, PhaseResult } from '../../../scripts/deploy/phase';
import { reportOf, textOf } from '../../../scripts/deploy/report';

const phase = (name: string, result: PhaseResult, ...details: readonly string[]): Phase => ({
  name,
  result,
  seconds: 1.26,
  details,
});

describe('the report of a deployment', () => {
  test('names the next steps with the platform when everything was done', () => {
    const { ok, next } = reportOf([phase('check', 'done')], [], ['kubectl']);
    expect({ ok, next }).toEqual({ ok: true, next: ['kubectl'] });
  });

  test('says after a failure how to get on, and nothing of the platform', () => {
    const { ok, next } = reportOf([phase('check', 'failed')], [], ['kubectl']);
    expect(ok).toBe(false);
    expect(next).toEqual([expect.stringMatching(/run the same command again/)]);
  });

  test('says nothing of what is next when nobody agreed', () => {
    expect(reportOf([phase('check', 'declined')], [], ['kubectl'])).toMatchObject({ ok: false, next: [] });
  });

  test('is a line for each phase, its details below it, and what is next at the end', () => {
    const phases = [phase('check', 'done', 'two\nlines'), phase('deploy', 'done')];
    expect(textOf(reportOf(phases, [], ['kubectl']))).toBe(
      ['✓ check (1.3 s)', '    two', '    lines', '✓ deploy (1.3 s)', '', 'kubectl'].join('\n'),
    );
  });
});
