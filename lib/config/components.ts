/** Names of the components that can be installed into a cluster, in alphabetical order; each is a file of lib/components. */
export const COMPONENT_NAMES = [
  'auto-mode-network-policy',
  'aws-load-balancer-controller',
  'cluster-autoscaler',
  'external-dns',
  'external-secrets',
  'fargate-logging',
  'karpenter',
  'karpenter-crd',
  'node-pools',
  'storage-classes',
] as const;
export type ComponentName = (typeof COMPONENT_NAMES)[number];
