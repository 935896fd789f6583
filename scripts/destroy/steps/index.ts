import type { AwsStep, KubernetesStep } from '../step';
import { claims } from './claims';
import { classicLoadBalancers } from './classic-load-balancers';
import { guardDutyEndpoints } from './guard-duty-endpoints';
import { instanceProfiles } from './instance-profiles';
import { instances } from './instances';
import { interfaces } from './interfaces';
import { launchTemplates } from './launch-templates';
import { loadBalancers } from './load-balancers';
import { nodePools } from './node-pools';
import { pauseArgoCd } from './pause-argo-cd';
import { securityGroups } from './security-groups';
import { services } from './services';
import { targetGroups } from './target-groups';
import { volumes } from './volumes';

/** Through the Kubernetes API, in this order: controllers run on nodes, so nodes come last. */
export const KUBERNETES_STEPS: readonly KubernetesStep[] = [pauseArgoCd, services, claims, nodePools];

/** In AWS, before the cluster’s stack goes: what costs money or holds what the stack deletes. */
export const BEFORE_STACKS: readonly AwsStep[] = [
  loadBalancers,
  classicLoadBalancers,
  targetGroups,
  instances,
  launchTemplates,
  instanceProfiles,
];

/** In AWS, after the cluster is gone and before its VPC goes, and once more at the end: interfaces linger. */
export const AFTER_CLUSTER: readonly AwsStep[] = [
  ...BEFORE_STACKS,
  guardDutyEndpoints,
  interfaces,
  securityGroups,
  volumes,
];
