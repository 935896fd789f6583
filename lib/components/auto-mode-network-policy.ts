import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';

import { hasAutoMode } from '../cluster/managed-addons/where';
import type { Component } from './component';
import type { KubernetesObject } from './kubernetes-object';

/** Source: Amazon EKS User Guide, "Use network policies with EKS Auto Mode". */
const controller: IConfigMap & KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'amazon-vpc-cni', namespace: 'kube-system' },
  data: { 'enable-network-policy-controller': 'true' },
};

/** Makes Auto Mode enforce network policies: until this is there, they are taken and have no effect. */
export const autoModeNetworkPolicy = {
  name: 'auto-mode-network-policy',
  purpose: 'Network policies have an effect on Auto Mode’s nodes',
  wanted: hasAutoMode,
  after: [],
  namespace: { name: 'kube-system' },
  ports: [],
  endpoints: [],
  objects: () => [controller],
} as const satisfies Component;
