import type { ManagedAddon } from './managed-addon';
import { hasAutoMode, hasOwnNodes, systemOnFargate } from './where';

/** CPU and memory of pods and nodes, for autoscaling and `kubectl top`. */
export const metricsServer: ManagedAddon = {
  name: 'metrics-server',
  purpose: 'Metrics for autoscaling',
  order: 'after-nodes',
  runsOn: (environment) => hasOwnNodes(environment) || hasAutoMode(environment) || systemOnFargate(environment),
  ports: [
    {
      from: 'control-plane',
      to: 'nodes',
      protocol: 'tcp',
      port: 10251,
      reason: 'Kubernetes API asks the metrics server',
    },
    // Every pod on Fargate has a kubelet of its own, and the server itself may be one of those pods.
    ...(
      [
        ['nodes', 'nodes'],
        ['nodes', 'fargate-pods'],
        ['fargate-pods', 'nodes'],
      ] as const
    ).map(
      ([from, to]) => ({ from, to, protocol: 'tcp', port: 10250, reason: 'Metrics server asks kubelets' }) as const,
    ),
  ],
  workloads: [{ kind: 'deployment', namespace: 'kube-system', name: 'metrics-server' }],
};
