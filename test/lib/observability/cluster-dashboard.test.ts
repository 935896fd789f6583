import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { platformOf, resourcesOf, theResource } from '../../support/templates';

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly region?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
  };
}

const WITHOUT_INSIGHTS: EnvironmentInput = { ...dev, addons: { exclude: ['amazon-cloudwatch-observability'] } };
const dashboard = (environment: EnvironmentInput) =>
  theResource(platformOf(environment).eks, 'AWS::CloudWatch::Dashboard');
const widgetsOf = (environment: EnvironmentInput) => {
  const body = JSON.parse(textOf(dashboard(environment).properties['DashboardBody'])) as { widgets: readonly Widget[] };
  return body.widgets;
};
const metricsOf = (environment: EnvironmentInput, title: string) =>
  widgetsOf(environment)
    .find(({ properties }) => properties.title === title)
    ?.properties.metrics?.map(([namespace, name, dimension, value]) => [namespace, name, dimension, value].join(' '));
const titlesOf = (environment: EnvironmentInput) => widgetsOf(environment).map(({ properties }) => properties.title);
const of = (namespace: string, ...names: readonly string[]) =>
  names.map((name) => `${namespace} ${name} ClusterName platform-dev`);

const CONTROL_PLANE = [undefined, 'Alarms', 'API requests', 'API errors', 'API latency (p99)', 'Pods without a node'];

describe('ClusterDashboard', () => {
  it('has a name and a heading of its environment', () => {
    expect(dashboard(dev).properties['DashboardName']).toBe('platform-dev');
    expect(widgetsOf(dev)[0]).toMatchObject({ type: 'text', properties: { markdown: '# platform-dev' } });
  });

  it('shows the state of every alarm', () => {
    const alarms = resourcesOf(platformOf(dev).eks, 'AWS::CloudWatch::Alarm');
    expect(widgetsOf(dev)[1]).toMatchObject({
      type: 'alarm',
      properties: { alarms: alarms.map(({ logicalId }) => `<${logicalId}.Arn>`) },
    });
  });

  it.each([
    ['API requests', of('AWS/EKS', 'apiserver_request_total')],
    [
      'API errors',
      of('AWS/EKS', 'apiserver_request_total_4XX', 'apiserver_request_total_429', 'apiserver_request_total_5XX'),
    ],
    [
      'API latency (p99)',
      of('AWS/EKS', ...['GET', 'LIST', 'POST', 'PUT'].map((verb) => `apiserver_request_duration_seconds_${verb}_P99`)),
    ],
    ['Pods without a node', of('AWS/EKS', 'scheduler_pending_pods_UNSCHEDULABLE')],
    ['Nodes', of('ContainerInsights', 'cluster_node_count', 'cluster_failed_node_count')],
    [
      'Node utilization (%)',
      of('ContainerInsights', 'node_cpu_utilization', 'node_memory_utilization', 'node_filesystem_utilization'),
    ],
    ['Pods', of('ContainerInsights', 'cluster_number_of_running_pods', 'pod_number_of_container_restarts')],
    ['Pod utilization (%)', of('ContainerInsights', 'pod_cpu_utilization', 'pod_memory_utilization')],
  ])('graphs %s', (title, metrics) => {
    expect(metricsOf(dev, title)).toEqual(metrics);
  });

  it('graphs nothing that only Container Insights measures where it is missing', () => {
    expect(titlesOf(WITHOUT_INSIGHTS)).toEqual(CONTROL_PLANE);
    expect(titlesOf(dev)).toEqual([...CONTROL_PLANE, 'Nodes', 'Node utilization (%)', 'Pods', 'Pod utilization (%)']);
    expect(JSON.stringify(widgetsOf(WITHOUT_INSIGHTS))).not.toContain('ContainerInsights');
  });

  it('fills whole rows', () => {
    const widths = new Map<number, number>();
    for (const { y, width } of widgetsOf(dev)) widths.set(y, (widths.get(y) ?? 0) + width);
    expect([...widths.values()]).toEqual([24, 24, 24, 24, 24, 24]);
  });
});
