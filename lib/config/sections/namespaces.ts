import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import { ipv4Range, kubernetesNamespace, labelKey, labelValue, principalArn, reason } from '../formats';
import { portRange } from './network';

/** A level below the strictest needs a written reason. */
const podSecurity = z.strictObject({
  level: documented(
    z.enum(['baseline', 'privileged']),
    'What pods of the namespace may ask for, in the words of the Pod Security Standards.',
    'Pods that are made from then on are judged by it; those that run stay.',
  ),
  reason: documented(reason, 'Which workload needs more than `restricted`, and why.', CHANGE.inPlace),
});

const quota = z.strictObject({
  cpu: documented(
    z.number().min(1).max(10_000).default(20),
    'vCPUs that its pods may request together.',
    CHANGE.inPlace,
  ),
  memoryGiB: documented(
    z.number().min(1).max(100_000).default(40),
    'Memory that its pods may request together, in GiB; their limits may add up to twice as much.',
    CHANGE.inPlace,
  ),
  pods: documented(z.int().min(1).max(10_000).default(100), 'Pods.', CHANGE.inPlace),
  volumes: documented(z.int().min(0).max(10_000).default(20), 'Claims of persistent volumes.', CHANGE.inPlace),
  storageGiB: documented(
    z.int().min(0).max(1_000_000).default(500),
    'Storage that these claims may ask for together, in GiB.',
    CHANGE.inPlace,
  ),
  loadBalancers: documented(
    z.int().min(0).max(50).default(2),
    'Services of type LoadBalancer. Ingresses share one each.',
    CHANGE.inPlace,
  ),
});

const containerDefaults = z.strictObject({
  cpuMillis: documented(
    z.int().min(1).max(64_000).default(100),
    'vCPU that a container requests that names nothing, in thousandths.',
    'Pods that are made from then on get it.',
  ),
  memoryMiB: documented(
    z.int().min(4).max(1_000_000).default(128),
    'Memory that such a container requests, in MiB.',
    'Pods that are made from then on get it.',
  ),
  memoryLimitMiB: documented(
    z.int().min(4).max(1_000_000).default(256),
    'Memory at which such a container is ended, in MiB.',
    'Pods that are made from then on get it.',
  ),
});

const peer = {
  namespace: documented(
    kubernetesNamespace.optional(),
    'Pods of this namespace. Exactly one of `namespace` and `cidr`.',
    CHANGE.inPlace,
  ),
  cidr: documented(ipv4Range.optional(), 'Addresses in this range.', CHANGE.inPlace),
  ...portRange,
};

const allowed = z.strictObject({
  direction: documented(
    z.enum(['ingress', 'egress']),
    'Whether the peer calls pods of the namespace (`ingress`), or is called by them (`egress`).',
    CHANGE.inPlace,
  ),
  ...peer,
  reason: documented(reason, 'Who needs it, for what. It becomes an annotation of the network policy.', CHANGE.inPlace),
});

/** A namespace of the operator’s. */
const namespace = z.strictObject({
  name: documented(
    kubernetesNamespace,
    'Name of the namespace.',
    'Another name is another namespace. With `onDelete: "retain"` the old one stays in the cluster; with `"destroy"` it goes with ' +
      'everything in it.',
  ),
  labels: documented(z.record(labelKey, labelValue).default({}), 'Labels of the namespace.', CHANGE.inPlace),
  podSecurity: documented(
    podSecurity.optional(),
    'A lower level of the Pod Security Standards. Default: `restricted`.',
    'Pods that are made from then on are judged by it; those that run stay.',
  ),
  quota: documented(quota.prefault({}), 'What the namespace may take of the cluster.', CHANGE.inPlace),
  containerDefaults: documented(
    containerDefaults.prefault({}),
    'What containers get that ask for nothing.',
    'Pods that are made from then on get it.',
  ),
  loadBalancerPorts: documented(
    z.array(z.int().min(1).max(65_535)).max(20).default([]),
    'TCP ports of pods that load balancers on the internet reach: these stand in the public subnets. For internal ones, which stand ' +
      'beside pods, name their ranges in `allow`.',
    CHANGE.inPlace,
  ),
  allow: documented(
    z.array(allowed).max(50).default([]),
    'Traffic beyond DNS, the Kubernetes API and the namespace itself; everything else is refused.',
    CHANGE.inPlace,
  ),
  editors: documented(
    z.array(principalArn).max(50).default([]),
    'IAM principals that may change what is in the namespace (AmazonEKSEditPolicy).',
    CHANGE.inPlace,
  ),
  viewers: documented(
    z.array(principalArn).max(50).default([]),
    'IAM principals that may look at what is in the namespace, but for secrets (AmazonEKSViewPolicy).',
    CHANGE.inPlace,
  ),
});

/** Where the operator’s workloads live. */
export const namespaces = z
  .array(namespace)
  .max(50)
  .prefault([{ name: 'dev' }, { name: 'staging' }, { name: 'production' }]);

export type Namespace = z.output<typeof namespace>;
export type AllowedTraffic = Namespace['allow'][number];
