import { insights } from '../../../../scripts/kubernetes-upgrade/checks/insights';
import type { Insight } from '../../../../scripts/kubernetes-upgrade/live/insights';
import { question, TODAY } from '../support/live';

const HOUR = 60 * 60 * 1000;
const insight = (more: Partial<Insight> = {}): Insight => ({
  name: 'Deprecated APIs',
  status: 'PASSING',
  refreshedAt: new Date(TODAY.getTime() - HOUR),
  reason: '',
  recommendation: '',
  resources: [],
  deprecations: [],
  ...more,
});
const says = (list: readonly Insight[], version = '1.35') =>
  insights.judge(question({ version, insights: { value: list } }));

describe('insights', () => {
  it('counts those that pass', () => {
    expect(says([insight(), insight()])).toMatchObject([{ outcome: 'passed', says: '2 of 2 insights into 1.36 pass' }]);
  });

  it('fails for an error, with the API, its successor, who calls it, the resources and the advice of EKS', () => {
    const error = insight({
      status: 'ERROR',
      reason: 'Deprecated API usage detected',
      recommendation: 'Use the newer API.',
      resources: ['/apis/a/v1beta1/b'],
      deprecations: [
        {
          usage: '/apis/a/v1beta1/b',
          replacedWith: '/apis/a/v1/b',
          stopsIn: '1.36',
          clients: ['helm/3 (12 requests in 30 days)'],
        },
      ],
    });
    expect(says([error])).toMatchObject([
      {
        outcome: 'failed',
        says: 'Deprecated APIs: Deprecated API usage detected; /apis/a/v1beta1/b ends in 1.36, replaced by /apis/a/v1/b, called by helm/3 (12 requests in 30 days); on /apis/a/v1beta1/b',
        fix: expect.stringMatching(/^Use the newer API\. When it is mended: aws eks start-insights-refresh/) as unknown,
      },
    ]);
  });

  it('warns of warnings, and of what EKS could not tell', () => {
    expect(says([insight({ status: 'WARNING', reason: 'soon' })])).toMatchObject([
      { outcome: 'warning', says: 'Deprecated APIs: soon' },
    ]);
    expect(says([insight({ status: 'UNKNOWN', reason: 'no access' })])).toMatchObject([
      { outcome: 'warning', says: 'Deprecated APIs: no access (EKS could not tell)' },
    ]);
  });

  it('names five of many resources, and counts the others', () => {
    const many = insight({ status: 'WARNING', resources: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] });
    expect(says([many])[0]?.says).toMatch(/on a, b, c, d, e and 2 more$/);
  });

  it('warns when EKS looked more than two days ago, or does not say when', () => {
    const stale = insight({ refreshedAt: new Date(TODAY.getTime() - 49 * HOUR) });
    expect(says([stale, insight({ name: 'Kubelet', refreshedAt: undefined })])).toMatchObject([
      {
        outcome: 'warning',
        says: 'EKS looked more than 48 hours ago: Deprecated APIs (2026-11-19T11:00:00.000Z), Kubelet (no time)',
      },
      { outcome: 'passed' },
    ]);
    expect(says([insight({ refreshedAt: new Date(TODAY.getTime() - 47 * HOUR) })])).toHaveLength(1);
  });

  it('does not take silence for consent', () => {
    expect(says([])).toMatchObject([
      { outcome: 'warning', says: expect.stringMatching(/^EKS has no insights/) as unknown },
    ]);
  });

  it('says nothing where the cluster has arrived', () => {
    expect(says([], '1.36')).toEqual([]);
  });
});
