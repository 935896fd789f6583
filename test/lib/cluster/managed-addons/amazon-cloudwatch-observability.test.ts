import { amazonCloudwatchObservability as addon } from '../../../../lib/cluster/managed-addons/amazon-cloudwatch-observability';
import { valid } from '../../../support/configuration';
import { actionsOf, unexplained } from '../../../support/permissions';

const permissions = addon.identity?.permissions(valid) ?? {};
const statement = (sid: string) => permissions['Insights']?.find((permission) => permission.sid === sid);

describe('amazon-cloudwatch-observability', () => {
  it('restarts no workload to instrument it', () => {
    expect(addon.configuration?.(valid)).toEqual({
      manager: { applicationSignals: { autoMonitor: { monitorAllServices: false } } },
    });
  });

  it('may write metrics and logs, and look at its node: no more', () => {
    expect(actionsOf(permissions)).toEqual([
      'cloudwatch:PutMetricData',
      'ec2:DescribeTags',
      'ec2:DescribeVolumes',
      'logs:CreateLogStream',
      'logs:DescribeLogGroups',
      'logs:DescribeLogStreams',
      'logs:PutLogEvents',
    ]);
    expect(unexplained(permissions)).toEqual([]);
  });

  it('writes metrics to the namespaces of Container Insights only', () => {
    expect(statement('Metrics')?.conditions).toEqual({
      StringEquals: { 'cloudwatch:namespace': ['ContainerInsights', 'CWAgent'] },
    });
  });

  it('writes to the log groups of its own cluster only', () => {
    expect(statement('Logs')?.resources).toEqual([
      expect.stringMatching(/:log-group:\/aws\/containerinsights\/platform-test\/\*$/),
    ]);
  });

  it('is the service account of a DaemonSet: never on Fargate', () => {
    expect(addon.identity?.serviceAccount).toEqual({
      namespace: 'amazon-cloudwatch',
      name: 'cloudwatch-agent',
      daemonSet: true,
    });
  });

  it('opens the port of its webhook to the Kubernetes API', () => {
    expect(addon.ports.map(({ from, to, protocol, port }) => [from, to, protocol, port])).toEqual([
      ['control-plane', 'nodes', 'tcp', 9443],
    ]);
  });

  it('comes after nodes', () => {
    expect(addon.order).toBe('after-nodes');
    expect(addon.workloads).toEqual([{ kind: 'daemonset', namespace: 'amazon-cloudwatch', name: 'cloudwatch-agent' }]);
  });
});
