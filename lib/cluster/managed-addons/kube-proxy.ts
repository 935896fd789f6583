import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes } from './where';

/** Service addresses on every node. */
export const kubeProxy: ManagedAddon = {
  name: 'kube-proxy',
  purpose: 'Service addresses',
  order: 'before-nodes',
  runsOn: hasOwnNodes,
  ports: [],
  workloads: [{ kind: 'daemonset', namespace: 'kube-system', name: 'kube-proxy' }],
};
