import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes } from './where';

/** Finds broken nodes, so that node auto-repair can replace them. */
export const eksNodeMonitoringAgent: ManagedAddon = {
  name: 'eks-node-monitoring-agent',
  purpose: 'Node health, for auto-repair',
  order: 'after-nodes',
  runsOn: hasOwnNodes,
  ports: [],
  workloads: [{ kind: 'daemonset', namespace: 'kube-system', name: 'eks-node-monitoring-agent' }],
};
