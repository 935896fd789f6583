import { paginateGetAnomalyMonitors } from '@aws-sdk/client-cost-explorer';

import { textOf } from '../../../lib/compliance/template';
import { allPages } from '../../aws/all-pages';
import { readsOf } from '../permission';
import type { Singleton } from './singleton';

/** AWS makes one by itself where Cost Explorer is switched on. */
export const anomalyMonitor: Singleton = {
  type: 'AWS::CE::AnomalyMonitor',
  what: 'the monitor of AWS services by Cost Anomaly Detection',
  permissions: readsOf(['arn:aws:ce::*:anomalymonitor/*'], 'ce:GetAnomalyMonitors'),
  counts: ({ properties }) => textOf(properties['MonitorDimension']) === 'SERVICE',
  live: async (aws) => {
    const monitors = await allPages(
      paginateGetAnomalyMonitors({ client: aws.in('us-east-1').costExplorer() }, {}),
      ({ AnomalyMonitors }) => AnomalyMonitors,
    );
    return monitors
      .filter(({ MonitorDimension }) => MonitorDimension === 'SERVICE')
      .map(({ MonitorArn = '' }) => MonitorArn);
  },
  instead: (arn) => `cost: { anomalies: { monitor: 'existing', monitorArn: '${arn}' } }`,
};
