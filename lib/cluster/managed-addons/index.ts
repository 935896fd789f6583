import type { Environment } from '../../config/schema';
import { amazonCloudwatchObservability } from './amazon-cloudwatch-observability';
import { awsEbsCsiDriver } from './aws-ebs-csi-driver';
import { awsSecretsStoreCsiDriverProvider } from './aws-secrets-store-csi-driver-provider';
import { coredns } from './coredns';
import { eksNodeMonitoringAgent } from './eks-node-monitoring-agent';
import { eksPodIdentityAgent } from './eks-pod-identity-agent';
import { kubeProxy } from './kube-proxy';
import type { ManagedAddon } from './managed-addon';
import { metricsServer } from './metrics-server';
import { vpcCni } from './vpc-cni';
import { hasStandingNodes, systemOnFargate } from './where';

/** Every managed add-on that the platform knows. */
export const ADDONS: readonly ManagedAddon[] = [
  eksPodIdentityAgent,
  vpcCni,
  kubeProxy,
  coredns,
  metricsServer,
  awsEbsCsiDriver,
  eksNodeMonitoringAgent,
  amazonCloudwatchObservability,
  awsSecretsStoreCsiDriverProvider,
];

/** Whether pods of kube-system find a place right away: an add-on that finds none keeps its stack waiting until it fails. */
const hasPlace = (environment: Environment): boolean => hasStandingNodes(environment) || systemOnFargate(environment);

/** The add-ons of an environment: those that can run on its capacity, now, and are not excluded. */
export const addonsOf = (environment: Environment): ManagedAddon[] =>
  ADDONS.filter(
    ({ name, order, runsOn }) =>
      runsOn(environment) &&
      (order === 'before-nodes' || hasPlace(environment)) &&
      !environment.addons.exclude.some((excluded) => excluded === name),
  );
