import { anomalyMonitor } from '../../../../lib/config/rules/anomaly-monitor';
import { valid } from '../../../support/configuration';
import { withCost } from '../../../support/cost';

const monitorArn = 'arn:aws:ce::111122223333:anomalymonitor/0123abcd-4567-89ab-cdef-0123456789ab';
const path = 'cost.anomalies.monitorArn';

describe('anomaly-monitor', () => {
  it('refuses to adopt a monitor that nobody has named', () => {
    expect(anomalyMonitor.check(withCost({ anomalies: { monitor: 'existing' } }))).toEqual([
      {
        path,
        value: undefined,
        rule: 'must name the monitor when cost.anomalies.monitor is "existing"',
        fix: 'copy it from `aws ce get-anomaly-monitors --query "AnomalyMonitors[].[MonitorArn,MonitorName]"`',
      },
    ]);
  });

  it.each(['create', 'off'] as const)('refuses the name of a monitor that would not be used: %s', (monitor) => {
    expect(anomalyMonitor.check(withCost({ anomalies: { monitor, monitorArn } }))).toEqual([
      {
        path,
        value: monitorArn,
        rule: `must be left out when cost.anomalies.monitor is "${monitor}"`,
        fix: 'remove it, or write monitor: "existing"',
      },
    ]);
  });

  it.each([{ monitor: 'existing', monitorArn }, { monitor: 'create' }, { monitor: 'off' }] as const)(
    'accepts %j',
    (anomalies) => {
      expect(anomalyMonitor.check(withCost({ anomalies }))).toEqual([]);
    },
  );

  it('has nothing to say where cost is not watched', () => {
    expect(anomalyMonitor.check(valid)).toEqual([]);
  });
});
