import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes, systemOnFargate } from './where';

/** Names inside the cluster. Auto Mode brings its own. */
export const coredns: ManagedAddon = {
  name: 'coredns',
  purpose: 'Names inside the cluster',
  order: 'after-nodes',
  runsOn: (environment) => hasOwnNodes(environment) || systemOnFargate(environment),
  configuration: (environment) => (systemOnFargate(environment) ? { computeType: 'Fargate' } : {}),
  ports: [],
  workloads: [{ kind: 'deployment', namespace: 'kube-system', name: 'coredns' }],
};
