import { Aws } from 'aws-cdk-lib';

import { hasNodes } from '../cluster/managed-addons/where';
import { namePrefix } from '../config/names';
import type { Environment } from '../config/schema';
import { via } from '../encryption/key-use/cryptography';
import { inThisPartition } from '../identity/in-this-partition';
import type { Permissions } from '../identity/permission';
import type { ValueFacts } from './chart';
import type { ClusterFacts } from './cluster-facts';
import type { Component } from './component';
import type { KubernetesObject } from './kubernetes-object';
import { REASON } from './reasons';
import { requests } from './requests';

const NAMESPACE = 'external-secrets';
const SERVICE_ACCOUNT = 'external-secrets';

/** Not the chart’s 10250: on Fargate, the kubelet of the pod’s own machine listens there. */
const WEBHOOK_PORT = 9443;

const controller = (memory: string) => ({
  replicaCount: 2,
  podDisruptionBudget: { enabled: true, minAvailable: 1 },
  resources: requests({ cpu: '50m', memory }),
});

const values = ({ roleAnnotations }: ValueFacts) => ({
  ...controller('256Mi'),
  installCRDs: true,
  leaderElect: true,
  serviceAccount: { create: true, name: SERVICE_ACCOUNT, annotations: roleAnnotations },
  webhook: { ...controller('128Mi'), port: WEBHOOK_PORT },
  certController: { ...controller('256Mi'), replicaCount: 1, podDisruptionBudget: { enabled: false } },
});

/** What External Secrets’ guide for Secrets Manager asks for, on the secrets that the configuration names. */
const permissions = (environment: Environment): Permissions => {
  const { prefixes = [`${namePrefix(environment)}/`], encryptionKeys } = environment.secrets;
  return {
    Secrets: [
      {
        sid: 'Read',
        wildcard:
          'The operator names secrets by the beginning of their names; Secrets Manager ends each ARN at random.',
        actions: [
          'secretsmanager:DescribeSecret',
          'secretsmanager:GetResourcePolicy',
          'secretsmanager:GetSecretValue',
          'secretsmanager:ListSecretVersionIds',
        ],
        resources: prefixes.map(
          (prefix) => `arn:${Aws.PARTITION}:secretsmanager:${Aws.REGION}:${Aws.ACCOUNT_ID}:secret:${prefix}*`,
        ),
      },
      ...(encryptionKeys.length === 0
        ? []
        : [
            {
              sid: 'Decrypt',
              actions: ['kms:Decrypt'],
              resources: encryptionKeys.map(inThisPartition),
              conditions: {
                StringEquals: { 'kms:ViaService': via('secretsmanager') },
              },
            },
          ]),
    ],
  };
};

/** The store that namespaces read through, by the operator’s own permissions: no credentials stand in the cluster. */
interface ClusterSecretStore extends KubernetesObject {
  readonly spec: {
    readonly provider: { readonly aws: { readonly service: 'SecretsManager'; readonly region: string } };
  };
}

const store = ({ region }: ClusterFacts): ClusterSecretStore => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ClusterSecretStore',
  metadata: { name: 'secrets-manager' },
  spec: { provider: { aws: { service: 'SecretsManager', region } } },
});

/** Secrets of Secrets Manager as Kubernetes Secrets. */
export const externalSecrets = {
  name: 'external-secrets',
  purpose: 'Secrets of Secrets Manager as Kubernetes Secrets',
  wanted: hasNodes,
  after: [],
  namespace: { name: NAMESPACE, podSecurity: 'restricted' },
  pods: { kind: 'deployment' },
  chart: {
    name: 'external-secrets',
    repository: 'https://charts.external-secrets.io',
    version: '2.9.0',
    images: [
      {
        repository: 'ghcr.io/external-secrets/external-secrets',
        tag: 'v2.9.0',
        from: (repository) => ({
          image: { repository },
          webhook: { image: { repository } },
          certController: { image: { repository } },
        }),
      },
    ],
    values,
    guarded: {
      serviceAccount: REASON.identity,
      securityContext: REASON.security,
      podSecurityContext: REASON.security,
      'webhook.securityContext': REASON.security,
      'webhook.podSecurityContext': REASON.security,
      'webhook.failurePolicy': 'what it does not check could read any secret',
      'webhook.port': REASON.webhookPort,
      'certController.securityContext': REASON.security,
      'certController.podSecurityContext': REASON.security,
      image: REASON.images,
      'webhook.image': REASON.images,
      'certController.image': REASON.images,
      extraObjects: 'objects of your own belong into a release of your own',
    },
  },
  identity: { serviceAccount: SERVICE_ACCOUNT, permissions },
  ports: [
    {
      from: 'control-plane',
      to: 'nodes',
      protocol: 'tcp',
      port: WEBHOOK_PORT,
      reason: 'Kubernetes API calls the webhook of External Secrets',
    },
  ],
  endpoints: [{ service: 'secretsmanager', reason: 'External Secrets' }],
  objects: (facts) => [store(facts)],
  // Its webhook refuses stores until its certificate is there, a while after its pods are ready.
  readiness: [
    {
      id: 'WebhookCertificate',
      kind: 'validatingwebhookconfigurations',
      name: 'secretstore-validate',
      jsonPath: '.webhooks[0].clientConfig.caBundle',
    },
  ],
} as const satisfies Component;
