import { failed, passed, unknown, warning, type Finding } from '../../../scripts/kubernetes-upgrade/finding';
import { appliedReport, reportOf } from '../../../scripts/kubernetes-upgrade/report';

const reportWith = (...findings: readonly Finding[]) =>
  reportOf({
    environment: 'test',
    configured: '1.36',
    to: '1.36',
    rounds: [],
    clusters: [
      {
        name: 'platform-test',
        region: 'us-east-1',
        stack: 'platform-test-Eks',
        isSecond: false,
        version: '1.35',
        results: findings.map((finding) => ({ check: 'some', ...finding })),
      },
    ],
  });

describe('the report', () => {
  it('is possible with warnings', () => {
    expect(reportWith(passed('a'), warning('b', 'c'))).toMatchObject({ version: 1, ok: true, exitCode: 0, next: null });
  });

  it('is not yet possible when anything failed, whatever else could not be read', () => {
    expect(reportWith(unknown('a', 'b'), failed('c', 'd'))).toMatchObject({ ok: false, exitCode: 1 });
  });

  it('leaves the question open when something could not be read', () => {
    expect(reportWith(passed('a'), unknown('a', 'b'))).toMatchObject({ ok: false, exitCode: 2 });
  });

  it('puts the worst first', () => {
    const { clusters } = reportWith(passed('p'), warning('w', ''), unknown('u', ''), failed('f', ''));
    expect(clusters[0]?.results.map(({ says }) => says)).toEqual(['f', 'u', 'w', 'p']);
  });

  it('is ok after --apply when no cluster failed, and otherwise says how to go on', () => {
    const applied = { name: 'platform-test', region: 'us-east-1', outcome: 'upgraded', remaining: [] } as const;
    expect(appliedReport(reportWith(), [applied])).toMatchObject({ ok: true, exitCode: 0, next: null });
    expect(appliedReport(reportWith(), [{ ...applied, outcome: 'failed', remaining: ['it'] }])).toMatchObject({
      ok: false,
      exitCode: 1,
      next: expect.stringContaining('goes on where it stopped') as unknown,
    });
  });
});
