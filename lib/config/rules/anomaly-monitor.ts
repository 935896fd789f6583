import type { Rule } from './rule';

export const anomalyMonitor: Rule = {
  id: 'anomaly-monitor',
  requirement: 'An adopted anomaly monitor is named, and no other is.',
  check({ cost }) {
    if (cost === undefined) return [];
    const { monitor, monitorArn } = cost.anomalies;
    const path = 'cost.anomalies.monitorArn';
    if (monitor === 'existing' && monitorArn === undefined) {
      return [
        {
          path,
          value: monitorArn,
          rule: 'must name the monitor when cost.anomalies.monitor is "existing"',
          fix: 'copy it from `aws ce get-anomaly-monitors --query "AnomalyMonitors[].[MonitorArn,MonitorName]"`',
        },
      ];
    }
    return monitor !== 'existing' && monitorArn !== undefined
      ? [
          {
            path,
            value: monitorArn,
            rule: `must be left out when cost.anomalies.monitor is "${monitor}"`,
            fix: 'remove it, or write monitor: "existing"',
          },
        ]
      : [];
  },
};
