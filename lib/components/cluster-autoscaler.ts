import { Aws } from 'aws-cdk-lib';

import { canGrow, hasAutoMode, hasKarpenter } from '../cluster/managed-addons/where';
import { clusterName } from '../config/names';
import type { Environment } from '../config/schema';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../config/versions';
import type { Permissions } from '../identity/permission';
import type { ValueFacts } from './chart';
import type { Component } from './component';
import { REASON } from './reasons';
import { requests } from './requests';

const NAME = 'cluster-autoscaler';
const IMAGE = 'registry.k8s.io/autoscaling/cluster-autoscaler';

/** It simulates the scheduler that it is built with, so that its minor must be the cluster’s. The chart has one tag only. */
const TAGS: Readonly<Record<KubernetesVersion, string>> = {
  '1.31': 'v1.31.5',
  '1.32': 'v1.32.4',
  '1.33': 'v1.33.6',
  '1.34': 'v1.34.5',
  '1.35': 'v1.35.2',
  '1.36': 'v1.36.1',
};

const values = ({ environment, clusterName: name, region, roleAnnotations }: ValueFacts) => ({
  // Otherwise the chart puts the cloud before its own name in everything’s.
  fullnameOverride: NAME,
  cloudProvider: 'aws',
  autoDiscovery: { clusterName: name },
  // The instance metadata service, which it would ask, is out of reach for pods.
  awsRegion: region,
  image: { tag: TAGS[environment.cluster.version] },
  customArgs: [
    // Groups that differ in their zone, or in how they are bought, grow together.
    '--balance-similar-node-groups=true',
    '--expander=least-waste',
    // Pods of kube-system have disruption budgets of their own.
    '--skip-nodes-with-system-pods=false',
  ],
  replicaCount: 2,
  rbac: { serviceAccount: { create: true, name: NAME, annotations: roleAnnotations } },
  resources: requests({ cpu: '100m', memory: '600Mi' }),
  securityContext: {
    runAsNonRoot: true,
    runAsUser: 65_534,
    fsGroup: 65_534,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  containerSecurityContext: {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  },
});

/** Upstream’s policy, with what it changes bound to the groups of this cluster. */
const permissions = (environment: Environment): Permissions => {
  const cluster = clusterName(environment);
  const inRegion = { StringEquals: { 'aws:RequestedRegion': Aws.REGION } };
  return {
    Groups: [
      {
        sid: 'Size',
        wildcard: 'EKS and CloudFormation name groups themselves; the cluster’s tag is required.',
        actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
        resources: [
          `arn:${Aws.PARTITION}:autoscaling:${Aws.REGION}:${Aws.ACCOUNT_ID}:autoScalingGroup:*:autoScalingGroupName/*`,
        ],
        conditions: { StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${cluster}`]: 'owned' } },
      },
      {
        sid: 'Labels',
        wildcard: 'All managed groups of the cluster: their names and ids are generated.',
        actions: ['eks:DescribeNodegroup'],
        resources: [`arn:${Aws.PARTITION}:eks:${Aws.REGION}:${Aws.ACCOUNT_ID}:nodegroup/${cluster}/*/*`],
      },
      {
        sid: 'Look',
        wildcard: 'These actions take no resource; the Region is named.',
        actions: [
          'autoscaling:DescribeAutoScalingGroups',
          'autoscaling:DescribeAutoScalingInstances',
          'autoscaling:DescribeLaunchConfigurations',
          'autoscaling:DescribeScalingActivities',
          'ec2:DescribeImages',
          'ec2:DescribeInstanceTypes',
          'ec2:DescribeLaunchTemplateVersions',
          'ec2:GetInstanceTypesFromInstanceRequirements',
        ],
        resources: ['*'],
        conditions: inRegion,
      },
    ],
  };
};

/**
 * Grows and shrinks groups of nodes between the sizes that the configuration gives them.
 *
 * Not beside Karpenter or Auto Mode: both would answer the same waiting pods, so that nodes came twice and were taken away again.
 */
export const clusterAutoscaler = {
  name: NAME,
  purpose: 'Sizes of node groups, where neither Karpenter nor Auto Mode makes nodes',
  wanted: (environment) => canGrow(environment) && !hasKarpenter(environment) && !hasAutoMode(environment),
  after: [],
  namespace: { name: 'kube-system' },
  pods: { kind: 'deployment' },
  chart: {
    name: NAME,
    repository: 'https://kubernetes.github.io/autoscaler',
    version: '9.59.0',
    // Whoever mirrors them all can upgrade the cluster.
    images: KUBERNETES_VERSIONS.map((version) => ({
      repository: IMAGE,
      tag: TAGS[version],
      kubernetes: version,
      from: (repository: string) => ({ image: { repository } }),
    })),
    values,
    guarded: {
      autoDiscovery: 'its permissions are bound to the groups of the cluster',
      'rbac.serviceAccount': REASON.identity,
      securityContext: REASON.security,
      containerSecurityContext: REASON.security,
      hostNetwork: REASON.hostNetwork,
      image: 'its version follows the cluster’s; images come from components.registry, or from their publisher',
    },
  },
  identity: { serviceAccount: NAME, permissions },
  ports: [],
  endpoints: [{ service: 'autoscaling', reason: 'Sizes of node groups' }],
} as const satisfies Component;
