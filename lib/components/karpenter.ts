import { hasKarpenter, standingNodesFor } from '../cluster/managed-addons/where';
import { interruptionQueueName } from '../config/names';
import type { ValueFacts } from './chart';
import type { Component } from './component';
import { REASON } from './reasons';
import { requests } from './requests';

const NAMESPACE = 'kube-system';
const SERVICE_ACCOUNT = 'karpenter';

const values = ({ environment, clusterName, region, karpenterRoleArn }: ValueFacts) => {
  const isolatedVPC = environment.network.nat === 'none';
  return {
    // Two pods never share a node, and never run on one that they made: a second one would wait for ever beside a single node.
    replicas: Math.min(2, standingNodesFor(environment, NAMESPACE)),
    settings: {
      clusterName,
      interruptionQueue: interruptionQueueName(environment),
      // Prices are looked up at an address that has no VPC endpoint.
      isolatedVPC,
      // Where a zone is given up, no node is made there. Without a way out, nobody could be asked.
      enableZonalShift: environment.cluster.zonalShift && !isolatedVPC,
    },
    // Its role, and with Pod Identity its association, stand in the Eks stack.
    serviceAccount: {
      create: true,
      name: SERVICE_ACCOUNT,
      annotations: karpenterRoleArn === undefined ? {} : { 'eks.amazonaws.com/role-arn': karpenterRoleArn },
    },
    controller: {
      // The instance metadata service, which it would ask, is out of reach for pods.
      env: [{ name: 'AWS_REGION', value: region }],
      resources: requests({ cpu: '500m', memory: '1Gi' }),
    },
  };
};

/** Makes nodes for pods that wait, and takes them away again. Its pods run on nodes that it has not made, or on Fargate. */
export const karpenter = {
  name: 'karpenter',
  purpose: 'Nodes for pods that wait',
  wanted: hasKarpenter,
  after: ['karpenter-crd'],
  namespace: { name: NAMESPACE },
  pods: {
    kind: 'deployment',
    obstacle: (environment) =>
      standingNodesFor(environment, NAMESPACE) === 0 ? 'its own pods cannot run on the nodes that it makes' : undefined,
  },
  chart: {
    name: 'karpenter',
    repository: 'oci://public.ecr.aws/karpenter/karpenter',
    version: '1.14.1',
    images: [
      {
        // The chart names it by tag and digest: a copy must keep the digest.
        repository: 'public.ecr.aws/karpenter/controller',
        tag: '1.14.1',
        from: (repository: string) => ({ controller: { image: { repository } } }),
      },
    ],
    values,
    guarded: {
      'settings.clusterName': 'its permissions are bound to the cluster',
      'settings.interruptionQueue': 'its permissions are bound to the queue',
      'settings.isolatedVPC': 'network.nat decides whether there is a way out',
      serviceAccount: REASON.identity,
      affinity: 'a pod of its own on a node that it made could take its own node away',
      'controller.env': 'it is told the Region there',
      'controller.securityContext': REASON.security,
      podSecurityContext: REASON.security,
      hostNetwork: REASON.hostNetwork,
      'controller.image': REASON.images,
    },
  },
  // lib/cluster/karpenter makes its role, beside that of its nodes.
  identity: { serviceAccount: SERVICE_ACCOUNT },
  ports: [],
  endpoints: [{ service: 'sqs', reason: 'Karpenter’s interruption queue' }],
} as const satisfies Component;
