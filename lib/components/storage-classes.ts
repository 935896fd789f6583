import type { IStorageClass } from 'kubernetes-models/storage.k8s.io/v1/StorageClass';

import { hasAutoMode, hasOwnNodes } from '../cluster/managed-addons/where';
import { addonsOf } from '../cluster/managed-addons';
import type { ClusterFacts } from './cluster-facts';
import type { Component } from './component';
import type { KubernetesObject } from './kubernetes-object';

/** The default class: encrypted with the platform’s key, made in the zone of the pod that asks for it. */
const gp3 = ({ environment, volumeKeyArn }: ClusterFacts): IStorageClass & KubernetesObject => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'gp3', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: hasAutoMode(environment) ? 'ebs.csi.eks.amazonaws.com' : 'ebs.csi.aws.com',
  parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: volumeKeyArn },
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'WaitForFirstConsumer',
  allowVolumeExpansion: true,
});

/** The class of volumes for whoever names none. EKS makes no default class of its own. */
export const storageClasses = {
  name: 'storage-classes',
  purpose: 'Encrypted gp3 volumes for whoever names no class',
  wanted: (environment) =>
    hasAutoMode(environment) ||
    (hasOwnNodes(environment) && addonsOf(environment).some(({ name }) => name === 'aws-ebs-csi-driver')),
  after: [],
  namespace: { name: 'kube-system' },
  ports: [],
  endpoints: [],
  objects: (facts) => [gp3(facts)],
} as const satisfies Component;
