import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

import { clusterName, dashboardName } from '../config/names';
import type { Environment } from '../config/schema';
import { hasInsights } from './cluster-alarms';
import { ClusterMetrics } from './cluster-metrics';

export interface ClusterDashboardProps {
  readonly environment: Environment;
  readonly alarms: readonly cloudwatch.IAlarm[];
}

const HALF = 12;
const WHOLE = 24;

/** One page for the cluster: alarms, API server, and with Container Insights nodes and pods. */
export class ClusterDashboard extends Construct {
  constructor(scope: Construct, id: string, props: ClusterDashboardProps) {
    super(scope, id);
    const { environment, alarms } = props;
    const metrics = new ClusterMetrics(environment);
    const graph = (title: string, ...left: cloudwatch.IMetric[]) =>
      new cloudwatch.GraphWidget({ title, left, width: HALF, liveData: true });

    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: dashboardName(environment),
      periodOverride: cloudwatch.PeriodOverride.AUTO,
    });
    dashboard.addWidgets(
      new cloudwatch.TextWidget({ markdown: `# ${clusterName(environment)}`, width: WHOLE, height: 1 }),
    );
    dashboard.addWidgets(new cloudwatch.AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: WHOLE }));
    dashboard.addWidgets(
      graph('API requests', metrics.requests()),
      graph(
        'API errors',
        metrics.requests('4XX', '4xx'),
        metrics.requests('429', '429'),
        metrics.requests('5XX', '5xx'),
      ),
    );
    dashboard.addWidgets(
      graph('API latency (p99)', ...(['GET', 'LIST', 'POST', 'PUT'] as const).map((verb) => metrics.latency(verb))),
      graph('Pods without a node', metrics.unschedulablePods()),
    );
    if (!hasInsights(environment)) return;
    dashboard.addWidgets(
      graph('Nodes', metrics.nodes(), metrics.failedNodes()),
      graph(
        'Node utilization (%)',
        ...(['node_cpu', 'node_memory', 'node_filesystem'] as const).map((of) => metrics.utilization(of)),
      ),
    );
    dashboard.addWidgets(
      graph('Pods', metrics.runningPods(), metrics.restarts()),
      graph('Pod utilization (%)', ...(['pod_cpu', 'pod_memory'] as const).map((of) => metrics.utilization(of))),
    );
  }
}
