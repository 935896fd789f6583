import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

import { clusterName } from '../config/names';
import type { Environment } from '../config/schema';
import type { AddonWorkload } from '../cluster/managed-addons/managed-addon';

/**
 * Metrics of one cluster: the control plane’s own (namespace AWS/EKS, free of charge) and Container Insights.
 *
 * Sources: Amazon EKS User Guide, "Monitor cluster data with Amazon CloudWatch"; Amazon CloudWatch User Guide, "Amazon
 * EKS and Kubernetes Container Insights with enhanced observability metrics".
 */
export class ClusterMetrics {
  private readonly dimensions: Readonly<Record<string, string>>;

  constructor(environment: Environment) {
    this.dimensions = { ClusterName: clusterName(environment) };
  }

  /** API requests by their answer: all of them, or those that failed with 4xx, 429 or 5xx. */
  requests(answer?: '4XX' | '429' | '5XX', label = 'Requests'): cloudwatch.Metric {
    const name = answer === undefined ? 'apiserver_request_total' : `apiserver_request_total_${answer}`;
    return this.controlPlane(name, 'Sum', label);
  }

  /** 99th percentile of an API verb’s latency, in seconds. */
  latency(verb: 'GET' | 'LIST' | 'POST' | 'PUT'): cloudwatch.Metric {
    return this.controlPlane(`apiserver_request_duration_seconds_${verb}_P99`, 'Average', verb);
  }

  unschedulablePods(): cloudwatch.Metric {
    return this.controlPlane('scheduler_pending_pods_UNSCHEDULABLE', 'Maximum', 'Unschedulable pods');
  }

  nodes(): cloudwatch.Metric {
    return this.insights('cluster_node_count', 'Average', 'Nodes');
  }

  failedNodes(): cloudwatch.Metric {
    return this.insights('cluster_failed_node_count', 'Maximum', 'Failed nodes');
  }

  utilization(of: 'node_cpu' | 'node_memory' | 'node_filesystem' | 'pod_cpu' | 'pod_memory'): cloudwatch.Metric {
    return this.insights(`${of}_utilization`, 'Average', of);
  }

  runningPods(): cloudwatch.Metric {
    return this.insights('cluster_number_of_running_pods', 'Average', 'Running pods');
  }

  restarts(): cloudwatch.Metric {
    return this.insights('pod_number_of_container_restarts', 'Sum', 'Container restarts');
  }

  /** Pods of a workload that should be there and are not. */
  unavailable({ kind, namespace, name }: AddonWorkload): cloudwatch.Metric {
    const metric = kind === 'daemonset' ? 'daemonset_status_number_unavailable' : 'status_replicas_unavailable';
    return this.insights(metric, 'Maximum', name, { Namespace: namespace, PodName: name });
  }

  private controlPlane(metricName: string, statistic: string, label: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/EKS',
      metricName,
      dimensionsMap: this.dimensions,
      statistic,
      period: Duration.minutes(1),
      label,
    });
  }

  private insights(
    metricName: string,
    statistic: string,
    label: string,
    dimensions: Readonly<Record<string, string>> = {},
  ): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'ContainerInsights',
      metricName,
      dimensionsMap: { ...this.dimensions, ...dimensions },
      statistic,
      period: Duration.minutes(5),
      label,
    });
  }
}
