import { hasAutoMode } from '../cluster/managed-addons/where';
import { tagsOf } from '../config/tags';
import { loadBalancerPermissions } from './permissions/aws-load-balancer-controller';
import type { ValueFacts } from './chart';
import type { Component } from './component';
import { REASON } from './reasons';
import { requests } from './requests';

const SERVICE_ACCOUNT = 'aws-load-balancer-controller';

/** Port of the webhooks that check ingresses and bind target groups. */
const WEBHOOK_PORT = 9443;

const values = ({ environment, clusterName, region, vpcId, roleAnnotations }: ValueFacts) => ({
  clusterName,
  // The instance metadata service is one hop away from nodes only, so that pods must be told.
  region,
  vpcId,
  replicaCount: 2,
  podDisruptionBudget: { maxUnavailable: 1 },
  resources: requests({ cpu: '100m', memory: '200Mi' }),
  serviceAccount: { create: true, name: SERVICE_ACCOUNT, annotations: roleAnnotations },
  defaultTargetType: 'ip',
  // Who does not say otherwise gets a load balancer that the internet does not reach.
  defaultLoadBalancerScheme: 'internal',
  defaultTags: tagsOf(environment),
  webhookBindPort: WEBHOOK_PORT,
  // Otherwise every upgrade makes a new certificate, and webhooks fail until the last pod has it.
  keepTLSSecret: true,
  // It answers for every Service of the cluster: while its pods are away, nobody could make one, not even another chart.
  enableServiceMutatorWebhook: false,
  // WAF Classic is gone, and Shield Advanced is bought for a whole organization: the controller has no permission for either.
  enableWaf: false,
  enableShield: false,
});

/** Load balancers for services and ingresses. Auto Mode brings its own. */
export const awsLoadBalancerController = {
  name: 'aws-load-balancer-controller',
  purpose: 'Load balancers for services and ingresses',
  wanted: (environment) => !hasAutoMode(environment),
  after: [],
  namespace: { name: 'kube-system' },
  pods: { kind: 'deployment' },
  chart: {
    name: 'aws-load-balancer-controller',
    repository: 'https://aws.github.io/eks-charts',
    version: '3.5.0',
    images: [
      {
        repository: 'public.ecr.aws/eks/aws-load-balancer-controller',
        tag: 'v3.5.0',
        from: (repository) => ({ image: { repository } }),
      },
    ],
    values,
    guarded: {
      clusterName: 'its permissions are bound to the cluster',
      serviceAccount: REASON.identity,
      securityContext: REASON.security,
      podSecurityContext: REASON.security,
      hostNetwork: REASON.hostNetwork,
      webhookBindPort: REASON.webhookPort,
      'controllerConfig.featureGates.ListenerRulesTagging':
        'its permissions are bound to the tags of listeners and rules',
      enableWaf: 'it has no permission for WAF Classic',
      enableShield: 'it has no permission for Shield Advanced',
      image: REASON.images,
    },
  },
  identity: { serviceAccount: SERVICE_ACCOUNT, permissions: loadBalancerPermissions },
  ports: [
    {
      from: 'control-plane',
      to: 'nodes',
      protocol: 'tcp',
      port: WEBHOOK_PORT,
      reason: 'Kubernetes API calls the webhooks of the load balancer controller',
    },
  ],
  endpoints: [{ service: 'elasticloadbalancing', reason: 'Load balancers for services and ingresses' }],
} as const satisfies Component;
