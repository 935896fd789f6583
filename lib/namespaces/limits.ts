import type { ILimitRange } from 'kubernetes-models/v1/LimitRange';
import type { IResourceQuota } from 'kubernetes-models/v1/ResourceQuota';

import type { KubernetesObject } from '../components/kubernetes-object';
import type { Namespace } from '../config/sections/namespaces';

/** Limits may add up to this many times what is requested: not every pod is at its limit at once. */
const LIMITS_TO_REQUESTS = 2;

const gib = (amount: number): string => `${String(amount)}Gi`;
const mib = (amount: number): string => `${String(amount)}Mi`;

/** What a namespace may take of the cluster. */
export const resourceQuota = ({ name, quota }: Namespace): IResourceQuota & KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota', namespace: name },
  spec: {
    hard: {
      'requests.cpu': String(quota.cpu),
      'requests.memory': gib(quota.memoryGiB),
      'limits.memory': gib(quota.memoryGiB * LIMITS_TO_REQUESTS),
      pods: String(quota.pods),
      persistentvolumeclaims: String(quota.volumes),
      'requests.storage': gib(quota.storageGiB),
      'services.loadbalancers': String(quota.loadBalancers),
    },
  },
});

/** What containers get that ask for nothing: with a quota, a pod without requests and limits would be refused. */
export const limitRange = ({ name, containerDefaults }: Namespace): ILimitRange & KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'container-defaults', namespace: name },
  spec: {
    limits: [
      {
        type: 'Container',
        defaultRequest: {
          cpu: `${String(containerDefaults.cpuMillis)}m`,
          memory: mib(containerDefaults.memoryMiB),
        },
        default: { memory: mib(containerDefaults.memoryLimitMiB) },
      },
    ],
  },
});
