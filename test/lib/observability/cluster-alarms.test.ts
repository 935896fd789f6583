import { addonsOf } from '../../../lib/cluster/managed-addons';
import { textOf, type JsonObject } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { hasInsights } from '../../../lib/observability/cluster-alarms';
import { FIXTURES } from '../../fixtures/environments';
import { propertyOf } from '../../support/property-of';
import { platformOf, resourcesOf, theResource } from '../../support/templates';

const { fargateOnly = dev } = FIXTURES;
const WITHOUT_INSIGHTS: EnvironmentInput = { ...dev, addons: { exclude: ['amazon-cloudwatch-observability'] } };
const STRICT: EnvironmentInput = {
  ...dev,
  alerting: { apiServerErrorsPerMinute: 3, apiServerLatencySeconds: 0.5, unschedulablePods: 8 },
};
const CONTROL_PLANE = ['api-server-errors', 'api-server-latency', 'unschedulable-pods'];

const alarmsOf = (environment: EnvironmentInput): JsonObject[] =>
  resourcesOf(platformOf(environment).eks, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const namesOf = (environment: EnvironmentInput) =>
  alarmsOf(environment).map(({ AlarmName }) => textOf(AlarmName).replace('platform-dev-', ''));

/** What an alarm watches, in one line, with its dimensions. */
const watched = (alarm: JsonObject) => {
  const stat = propertyOf(alarm, 'Metrics', 0, 'MetricStat');
  const dimensions = propertyOf(stat, 'Metric', 'Dimensions') as readonly JsonObject[];
  return {
    metric: [
      propertyOf(stat, 'Metric', 'Namespace'),
      propertyOf(stat, 'Metric', 'MetricName'),
      propertyOf(stat, 'Stat'),
      propertyOf(stat, 'Period'),
    ].join(' '),
    dimensions: Object.fromEntries(dimensions.map(({ Name, Value }) => [textOf(Name), Value])),
    threshold: alarm['Threshold'],
    periods: [alarm['EvaluationPeriods'], alarm['DatapointsToAlarm']],
  };
};
const find = (environment: EnvironmentInput, name: string) => {
  const alarm = alarmsOf(environment).find(({ AlarmName }) => AlarmName === `platform-${environment.name}-${name}`);
  if (alarm === undefined) throw new RangeError(`No alarm ${name}`);
  return watched(alarm);
};

describe('ClusterAlarms', () => {
  const ClusterName = 'platform-dev';

  it.each([
    ['api-server-errors', { metric: 'AWS/EKS apiserver_request_total_5XX Sum 60', threshold: 3, periods: [5, 5] }],
    [
      'api-server-latency',
      { metric: 'AWS/EKS apiserver_request_duration_seconds_GET_P99 Average 60', threshold: 0.5, periods: [10, 10] },
    ],
    [
      'unschedulable-pods',
      { metric: 'AWS/EKS scheduler_pending_pods_UNSCHEDULABLE Maximum 60', threshold: 8, periods: [15, 15] },
    ],
    [
      'failed-nodes',
      { metric: 'ContainerInsights cluster_failed_node_count Maximum 300', threshold: 1, periods: [3, 3] },
    ],
  ])('watches the cluster against the configuration’s threshold: %s', (name, expected) => {
    expect(find(STRICT, name)).toEqual({ ...expected, dimensions: { ClusterName } });
  });

  it('takes other thresholds from the defaults', () => {
    expect(CONTROL_PLANE.map((name) => find(dev, name).threshold)).toEqual([10, 1, 5]);
  });

  it('watches the pods of every workload of every add-on', () => {
    const workloads = addonsOf(validateEnvironment(dev)).flatMap((addon) => addon.workloads);
    expect(workloads.map(({ name }) => name)).toEqual(expect.arrayContaining(['aws-node', 'coredns', 'ebs-csi-node']));
    for (const { kind, namespace, name } of workloads) {
      const metric = kind === 'daemonset' ? 'daemonset_status_number_unavailable' : 'status_replicas_unavailable';
      expect(find(dev, `addon-${name}`)).toEqual({
        metric: `ContainerInsights ${metric} Maximum 300`,
        dimensions: { ClusterName, Namespace: namespace, PodName: name },
        threshold: 1,
        periods: [3, 3],
      });
    }
    expect(namesOf(dev)).toEqual([...CONTROL_PLANE, 'failed-nodes', ...workloads.map(({ name }) => `addon-${name}`)]);
  });

  it('tells the topic of trouble and of its end, and takes silence for health', () => {
    const topic = [{ Ref: theResource(platformOf(dev).eks, 'AWS::SNS::Topic').logicalId }];
    for (const alarm of alarmsOf(dev)) {
      expect(alarm).toMatchObject({
        AlarmActions: topic,
        OKActions: topic,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
      });
      expect(alarm['AlarmDescription']).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it.each([
    ['the add-on is excluded', WITHOUT_INSIGHTS],
    ['there are no nodes for its agent', fargateOnly],
  ])('watches the control plane alone where Container Insights is missing: %s', (_, environment) => {
    expect(hasInsights(validateEnvironment(environment))).toBe(false);
    expect(alarmsOf(environment).map((alarm) => watched(alarm).metric.split(' ')[0])).toEqual([
      'AWS/EKS',
      'AWS/EKS',
      'AWS/EKS',
    ]);
  });
});
