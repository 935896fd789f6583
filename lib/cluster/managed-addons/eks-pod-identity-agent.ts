import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes } from './where';

/** AWS credentials for pods. The network plugin is one of its clients, so it must be there first. */
export const eksPodIdentityAgent: ManagedAddon = {
  name: 'eks-pod-identity-agent',
  purpose: 'AWS credentials for pods',
  order: 'before-nodes',
  runsOn: hasOwnNodes,
  ports: [],
  workloads: [{ kind: 'daemonset', namespace: 'kube-system', name: 'eks-pod-identity-agent' }],
};
