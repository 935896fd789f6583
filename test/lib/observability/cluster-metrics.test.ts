import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';

import { ClusterMetrics } from '../../../lib/observability/cluster-metrics';
import { valid } from '../../support/configuration';

const metrics = new ClusterMetrics({ ...valid, suffix: 'pr12' });
const written = ({ namespace, metricName, statistic, period }: Metric) =>
  `${namespace} ${metricName} ${statistic} ${String(period.toSeconds())}`;

describe('ClusterMetrics', () => {
  it.each<[Metric, string]>([
    [metrics.requests(), 'AWS/EKS apiserver_request_total Sum 60'],
    [metrics.requests('4XX'), 'AWS/EKS apiserver_request_total_4XX Sum 60'],
    [metrics.requests('429'), 'AWS/EKS apiserver_request_total_429 Sum 60'],
    [metrics.requests('5XX'), 'AWS/EKS apiserver_request_total_5XX Sum 60'],
    [metrics.latency('GET'), 'AWS/EKS apiserver_request_duration_seconds_GET_P99 Average 60'],
    [metrics.unschedulablePods(), 'AWS/EKS scheduler_pending_pods_UNSCHEDULABLE Maximum 60'],
    [metrics.nodes(), 'ContainerInsights cluster_node_count Average 300'],
    [metrics.failedNodes(), 'ContainerInsights cluster_failed_node_count Maximum 300'],
    [metrics.utilization('node_cpu'), 'ContainerInsights node_cpu_utilization Average 300'],
    [metrics.utilization('pod_memory'), 'ContainerInsights pod_memory_utilization Average 300'],
    [metrics.runningPods(), 'ContainerInsights cluster_number_of_running_pods Average 300'],
    [metrics.restarts(), 'ContainerInsights pod_number_of_container_restarts Sum 300'],
  ])('knows a metric of this cluster by its name in AWS: %#', (metric, expected) => {
    expect(written(metric)).toBe(expected);
    expect(metric.dimensions).toEqual({ ClusterName: 'platform-test-pr12' });
  });

  it.each([
    ['daemonset', 'daemonset_status_number_unavailable'],
    ['deployment', 'status_replicas_unavailable'],
  ] as const)('counts the missing pods of a %s', (kind, name) => {
    const metric = metrics.unavailable({ kind, namespace: 'kube-system', name: 'coredns' });
    expect(written(metric)).toBe(`ContainerInsights ${name} Maximum 300`);
    expect(metric.dimensions).toEqual({
      ClusterName: 'platform-test-pr12',
      Namespace: 'kube-system',
      PodName: 'coredns',
    });
  });
});
