import { Aws } from 'aws-cdk-lib';

import { clusterName } from '../../config/names';
import type { ManagedAddon } from './managed-addon';
import { hasStandingNodes } from './where';

/** Container Insights: metrics and logs of nodes, pods and containers. */
export const amazonCloudwatchObservability: ManagedAddon = {
  name: 'amazon-cloudwatch-observability',
  purpose: 'Container Insights',
  order: 'after-nodes',
  // Its operator runs in a namespace of its own and keeps the add-on waiting until it finds a node.
  runsOn: hasStandingNodes,
  // Application Signals would restart workloads to instrument them: an operator’s decision, not a default.
  configuration: () => ({ manager: { applicationSignals: { autoMonitor: { monitorAllServices: false } } } }),
  identity: {
    serviceAccount: { namespace: 'amazon-cloudwatch', name: 'cloudwatch-agent', daemonSet: true },
    // The part of CloudWatchAgentServerPolicy that Container Insights uses, on the cluster’s own log groups.
    permissions: (environment) => ({
      Insights: [
        {
          sid: 'Metrics',
          wildcard: 'PutMetricData takes no resource; the namespaces are named.',
          actions: ['cloudwatch:PutMetricData'],
          resources: ['*'],
          conditions: { StringEquals: { 'cloudwatch:namespace': ['ContainerInsights', 'CWAgent'] } },
        },
        {
          sid: 'Look',
          wildcard: 'EC2 describes whole accounts: these actions take no resource.',
          actions: ['ec2:DescribeTags', 'ec2:DescribeVolumes'],
          resources: ['*'],
        },
        {
          sid: 'Logs',
          wildcard: 'The agent makes streams in the four log groups of this cluster.',
          actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [
            `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/aws/containerinsights/${clusterName(environment)}/*`,
          ],
        },
        {
          sid: 'FindLogs',
          wildcard: 'DescribeLogGroups takes no resource.',
          actions: ['logs:DescribeLogGroups'],
          resources: ['*'],
        },
      ],
    }),
  },
  ports: [
    {
      from: 'control-plane',
      to: 'nodes',
      protocol: 'tcp',
      port: 9443,
      reason: 'Kubernetes API calls the webhook of the CloudWatch operator',
    },
  ],
  workloads: [{ kind: 'daemonset', namespace: 'amazon-cloudwatch', name: 'cloudwatch-agent' }],
};
