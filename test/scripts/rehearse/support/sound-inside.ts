import type { Inside } from '../../../../scripts/rehearse/installed';

type Release = Inside['releases'][number];
type InsideObject = Inside['objects'][number];

const release = (name: string, namespace: string, version: string): Release => ({
  name,
  namespace,
  chart: name,
  version,
  status: 'deployed',
  revision: 1,
  values: {},
});

/** An object of ours. */
export const objectOf = (
  apiVersion: string,
  kind: string,
  namespace: string,
  name: string,
  more: object = {},
): InsideObject => ({ apiVersion, kind, namespace, name, manifest: { apiVersion, kind, ...more } });

const level = { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } };

/** A namespace of the configuration’s defaults, with what is in it. */
const namespace = (name: string): InsideObject[] => [
  objectOf('v1', 'Namespace', '', name, { metadata: level }),
  objectOf('v1', 'ResourceQuota', name, 'quota', { spec: { hard: { pods: '100', 'requests.cpu': '20' } } }),
  objectOf('v1', 'LimitRange', name, 'container-defaults', {
    spec: { limits: [{ defaultRequest: { memory: '128Mi' } }] },
  }),
  ...['deny-by-default', 'allow-dns', 'allow-kubernetes-api', 'allow-same-namespace', 'allow-listed'].map((policy) =>
    objectOf('networking.k8s.io/v1', 'NetworkPolicy', name, policy, {
      spec: {
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
        ...(policy.startsWith('deny') ? {} : { egress: [{}] }),
      },
    }),
  ),
];

/** What is inside the cluster of the small environment. */
export const soundInside: Pick<Inside, 'releases' | 'objects'> = {
  releases: [
    release('aws-load-balancer-controller', 'kube-system', '3.5.0'),
    release('external-secrets', 'external-secrets', '2.9.0'),
  ],
  objects: [
    objectOf('v1', 'Namespace', '', 'external-secrets', { metadata: level }),
    objectOf('external-secrets.io/v1', 'ClusterSecretStore', '', 'secrets-manager'),
    objectOf('storage.k8s.io/v1', 'StorageClass', '', 'gp3'),
    ...['dev', 'staging', 'production'].flatMap(namespace),
  ],
};
