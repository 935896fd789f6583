import type { ComponentName } from '../config/components';
import type { Environment } from '../config/schema';
import { autoModeNetworkPolicy } from './auto-mode-network-policy';
import { awsLoadBalancerController } from './aws-load-balancer-controller';
import { clusterAutoscaler } from './cluster-autoscaler';
import type { Component } from './component';
import { externalDns } from './external-dns';
import { externalSecrets } from './external-secrets';
import { fargateLogging } from './fargate-logging';
import { karpenter } from './karpenter';
import { karpenterCrd } from './karpenter-crd';
import { nodePools } from './node-pools';
import { storageClasses } from './storage-classes';

/** Every component that the platform can install, under the names that the configuration knows. */
export const COMPONENTS: readonly (Component & { readonly name: ComponentName })[] = [
  autoModeNetworkPolicy,
  awsLoadBalancerController,
  clusterAutoscaler,
  externalDns,
  externalSecrets,
  fargateLogging,
  karpenter,
  karpenterCrd,
  nodePools,
  storageClasses,
];

/** The components of an environment: those that it has a use for and that its operator has not excluded. */
export const componentsOf = (environment: Environment, all: readonly Component[] = COMPONENTS): Component[] =>
  all.filter(
    ({ name, wanted }) => !environment.components.exclude.some((excluded) => excluded === name) && wanted(environment),
  );
