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
    { from: 'nodes', to: 'nodes', protocol: 'tcp', port: 10250, reason: 'Metrics server asks kubelets' },
  ],
  workloads: [{ kind: 'deployment', namespace: 'kube-system', name: 'metrics-server' }],
};
