import { anomalyMonitorOf } from '../../../lib/cost/anomaly-monitor';
import { valid } from '../../support/configuration';
import { withCost } from '../../support/cost';

const monitorArn = 'arn:aws:ce::111122223333:anomalymonitor/0123abcd-4567-89ab-cdef-0123456789ab';

describe('anomalyMonitorOf', () => {
  it('makes a monitor, or adopts one, as the configuration says', () => {
    expect(anomalyMonitorOf(withCost({ anomalies: { monitor: 'create' } }))).toEqual({ monitorArn: undefined });
    expect(anomalyMonitorOf(withCost({ anomalies: { monitor: 'existing', monitorArn } }))).toEqual({ monitorArn });
  });

  it('leaves it alone by default, and where cost is not watched', () => {
    expect(anomalyMonitorOf(withCost({}))).toBeUndefined();
    expect(anomalyMonitorOf(valid)).toBeUndefined();
  });

  it.each([{ monitor: 'create' }, { monitor: 'existing', monitorArn }] as const)(
    'leaves it alone in a copy with a suffix, which stands beside whoever has it: %j',
    (anomalies) => {
      expect(anomalyMonitorOf({ ...withCost({ anomalies }), suffix: 'pr12' })).toBeUndefined();
    },
  );
});
