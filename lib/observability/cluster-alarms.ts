import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { addonsOf } from '../cluster/managed-addons';
import type { Environment } from '../config/schema';
import { ClusterMetrics } from './cluster-metrics';
import type { Watch } from './watch';
import { WatchAlarm } from './watch-alarm';

export interface ClusterAlarmsProps {
  readonly environment: Environment;
  readonly topic: sns.ITopic;
}

/** Whether Container Insights reports on nodes and pods of this environment. */
export const hasInsights = (environment: Environment): boolean =>
  addonsOf(environment).some(({ name }) => name === 'amazon-cloudwatch-observability');

/** What wakes a person: the API fails or is slow, pods find no node, nodes fail, an add-on is not whole. */
export class ClusterAlarms extends Construct {
  readonly alarms: readonly cloudwatch.IAlarm[];

  constructor(scope: Construct, id: string, props: ClusterAlarmsProps) {
    super(scope, id);
    const { environment, topic } = props;
    this.alarms = watches(environment).map((watch) => new WatchAlarm(this, watch.name, { environment, watch, topic }));
  }
}

function watches(environment: Environment): Watch[] {
  const metrics = new ClusterMetrics(environment);
  const { apiServerErrorsPerMinute, apiServerLatencySeconds, unschedulablePods } = environment.alerting;
  const controlPlane: Watch[] = [
    {
      name: 'api-server-errors',
      description:
        'The Kubernetes API answers with server errors (5xx). Look at the control-plane logs and AWS Health.',
      metric: metrics.requests('5XX'),
      threshold: apiServerErrorsPerMinute,
      periods: 5,
    },
    {
      name: 'api-server-latency',
      description: 'The Kubernetes API is slow (99th percentile of GET). Look for clients that list too much.',
      metric: metrics.latency('GET'),
      threshold: apiServerLatencySeconds,
      periods: 10,
    },
    {
      name: 'unschedulable-pods',
      description: 'Pods find no node. Look at `kubectl get events` and at the limits of the capacity.',
      metric: metrics.unschedulablePods(),
      threshold: unschedulablePods,
      periods: 15,
    },
  ];
  if (!hasInsights(environment)) return controlPlane;
  return [
    ...controlPlane,
    {
      name: 'failed-nodes',
      description: 'A node has been in a bad condition for 15 minutes: auto-repair did not replace it.',
      metric: metrics.failedNodes(),
      threshold: 1,
      periods: 3,
    },
    ...addonsOf(environment).flatMap(({ workloads }) =>
      workloads.map((workload) => ({
        name: `addon-${workload.name}`,
        description: `Pods of ${workload.namespace}/${workload.name} are missing. Look at the add-on’s health in EKS.`,
        metric: metrics.unavailable(workload),
        threshold: 1,
        periods: 3,
      })),
    ),
  ];
}
