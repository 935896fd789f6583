import { reportOf, type Seen } from '../../../scripts/charts/report';
import { textOf } from '../../../scripts/charts/text';

const seen = (environment: string, changes: Partial<Seen> = {}): Seen => ({
  environment,
  helm: 'v4.2.3',
  component: 'external-dns',
  chart: 'external-dns',
  version: '1.2.3',
  pods: ['a'],
  broken: [],
  ...changes,
});
const BROKEN = { rule: 'pinned-image', object: 'Deployment/a b', message: 'is wrong' };
const EXCEPTION = {
  component: 'external-dns',
  rule: 'pinned-image',
  object: 'Deployment/a b',
  reason: 'it is fine',
} as const;

describe(reportOf, () => {
  test('is content when everything holds', () => {
    const report = reportOf([seen('dev'), seen('prod', { helm: 'v3.17.3', pods: ['b'] })], []);
    expect(report).toEqual({
      version: 1,
      ok: true,
      charts: [
        {
          component: 'external-dns',
          chart: 'external-dns',
          version: '1.2.3',
          helm: ['v4.2.3', 'v3.17.3'],
          environments: ['dev', 'prod'],
        },
      ],
      pods: 2,
      findings: [],
      excepted: [],
      staleExceptions: [],
      next: null,
    });
    expect(textOf(report)).toMatch(/^component .*\n.* 2\n\n2 different pods, and everything holds\.$/);
  });

  test('tells a finding once, with every environment that has it, and what to do', () => {
    const report = reportOf([seen('dev', { broken: [BROKEN] }), seen('prod', { broken: [BROKEN] })], []);
    expect(report.ok).toBe(false);
    expect(report.findings).toEqual([{ component: 'external-dns', ...BROKEN, environments: ['dev', 'prod'] }]);
    expect(textOf(report)).toMatch(
      /Broken:\n {2}external-dns: Deployment\/a b is wrong\n {4}rule pinned-image, in dev, prod/,
    );
    expect(textOf(report)).toMatch(/\n\nCorrect the component in lib\/components/);
  });

  test('sets aside what was agreed on, with the reason', () => {
    const report = reportOf([seen('dev', { broken: [BROKEN] })], [EXCEPTION]);
    expect(report).toMatchObject({ ok: true, findings: [], excepted: [{ ...BROKEN, reason: 'it is fine' }] });
    expect(textOf(report)).toMatch(/Agreed on:\n.*\n.*\n {4}because it is fine/);
  });

  test.each([
    ['rule', { rule: 'other' }],
    ['object', { object: 'Deployment/a c' }],
    ['component', { component: 'karpenter' }],
  ] as const)('agrees on nothing else: another %s', (_, changes) => {
    expect(reportOf([seen('dev', { broken: [BROKEN] })], [{ ...EXCEPTION, ...changes }]).ok).toBe(false);
  });

  test('says which exceptions nothing needs any more, of what was rendered', () => {
    const elsewhere = { ...EXCEPTION, component: 'karpenter' } as const;
    const report = reportOf([seen('dev')], [EXCEPTION, elsewhere]);
    expect(report).toMatchObject({ ok: true, staleExceptions: [EXCEPTION] });
    expect(textOf(report)).toMatch(/any more:\n {2}external-dns: pinned-image for Deployment\/a b/);
  });

  test('is not content with nothing', () => {
    expect(reportOf([], [])).toMatchObject({
      ok: false,
      next: expect.stringMatching(/^Nothing was rendered/) as unknown,
    });
    expect(textOf(reportOf([], []))).toMatch(/^Nothing was rendered/);
  });
});
