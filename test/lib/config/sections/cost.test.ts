import { cost } from '../../../../lib/config/sections/cost';

describe('cost', () => {
  it('exports by default, and watches nothing that nobody asked for', () => {
    expect(cost.parse({})).toEqual({
      emails: [],
      anomalies: { monitor: 'off', minimumImpactUsd: 100 },
      export: true,
      retentionDays: 400,
      scanLimitGiB: 10,
      teamTag: 'cost-center',
    });
  });

  it('warns at four fifths and at the limit of a budget, and when AWS expects the limit to be reached', () => {
    expect(cost.parse({ budget: { monthlyUsd: 10 } }).budget).toEqual({
      monthlyUsd: 10,
      actualPercent: [80, 100],
      forecastPercent: [100],
    });
  });

  it.each([
    { budget: {} },
    { budget: { monthlyUsd: 0 } },
    { budget: { monthlyUsd: 10, actualPercent: [0] } },
    { budget: { monthlyUsd: 10, forecastPercent: [1001] } },
    { anomalies: { monitor: true } },
    { anomalies: { minimumImpactUsd: 0 } },
    { anomalies: { monitor: 'existing', monitorArn: 'default' } },
    { emails: ['nobody'] },
    { emails: Array.from({ length: 11 }, (_, index) => `p${String(index)}@example.com`) },
    { export: 'create' },
    { retentionDays: 30 },
    { scanLimitGiB: 0 },
    { teamTag: 'CostCenter' },
    { spotDataFeed: 'create' },
  ])('refuses %j', (input) => {
    expect(cost.safeParse(input).success).toBe(false);
  });
});
