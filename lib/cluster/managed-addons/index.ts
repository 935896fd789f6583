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

/** The add-ons of an environment: those that can run on its capacity and are not excluded. */
export const addonsOf = (environment: Environment): ManagedAddon[] =>
  ADDONS.filter(
    ({ name, runsOn }) => runsOn(environment) && !environment.addons.exclude.some((excluded) => excluded === name),
  );
