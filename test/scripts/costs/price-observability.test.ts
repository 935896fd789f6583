import type { JsonObject } from '../../../lib/compliance/template';
import { addon, alarm, dashboard, logGroup } from '../../../scripts/costs/price-observability';
import { PRICES } from '../../../scripts/costs/prices';
import { NODE_GROUP, resource, setting } from './made-up-resources';

const amountOf = (properties: JsonObject) =>
  alarm(resource('AWS::CloudWatch::Alarm', properties), setting()).charges?.[0]?.atLeast;
const stat = (Period: number) => ({ MetricStat: { Period } });

describe('an alarm', () => {
  it('is paid for its one metric', () => {
    expect(amountOf({ MetricName: 'CPUUtilization', Period: 300 })).toEqual([{ price: PRICES.alarm, quantity: 1 }]);
  });

  it('is paid for every metric that it reads; a formula is none', () => {
    expect(amountOf({ Metrics: [stat(60), stat(300), { Expression: 'm1/m2' }] })).toEqual([
      { price: PRICES.alarm, quantity: 2 },
    ]);
  });

  it('costs more when it looks more often than every minute', () => {
    expect(amountOf({ Metrics: [stat(10)] })).toEqual([{ price: PRICES.fastAlarm, quantity: 1 }]);
    expect(amountOf({ MetricName: 'Errors', Period: 30 })).toEqual([{ price: PRICES.fastAlarm, quantity: 1 }]);
  });
});

test('a dashboard is paid by itself', () => {
  const { charges } = dashboard(resource('AWS::CloudWatch::Dashboard'), setting());
  expect(charges?.[0]?.atLeast).toEqual([{ price: PRICES.dashboard, quantity: 1 }]);
});

test('a log group costs by the GB', () => {
  expect(logGroup(resource('AWS::Logs::LogGroup'), setting())).toEqual({ rates: ['logs', 'logStorage'] });
});

describe('an add-on', () => {
  const priced = (AddonName: string) =>
    addon(resource('AWS::EKS::Addon', { AddonName }), setting({ Group: NODE_GROUP }));

  it('is free', () => {
    expect(priced('coredns')).toEqual({});
  });

  it('of Container Insights is paid for what it observes: the cluster, and ten pods on each node', () => {
    const { charges = [], rates } = priced('amazon-cloudwatch-observability');
    const [cluster, nodes] = charges;
    expect(cluster?.atLeast[0]?.quantity).toBeCloseTo((1720 * 60 * 730) / 1e6, 6);
    expect(nodes?.atLeast[0]?.quantity).toBeCloseTo((2 * 10 * 138 * 60 * 730) / 1e6, 6);
    expect(nodes?.atMost[0]?.quantity).toBeCloseTo((5 * 10 * 138 * 60 * 730) / 1e6, 6);
    expect([cluster?.basis, nodes?.basis]).toEqual(['fixed', 'nodes']);
    expect(rates).toContain('observations');
  });
});
