import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import { ipv4Range, kebabName, logRetentionDays, principalArn, reason } from '../formats';
import { KUBECTL_LAYERS, KUBERNETES_VERSIONS } from '../versions';

const principal = z.strictObject({
  name: documented(kebabName, 'Name of the access entry, unique in the environment.', 'Replaces the access entry.'),
  principalArn: documented(principalArn, 'IAM role or user that gets access.', 'Replaces the access entry.'),
});

const endpoint = z.strictObject({
  publicCidrs: documented(
    z.array(ipv4Range).max(40).default([]),
    'IPv4 ranges that may reach the public endpoint. Empty: the endpoint is private only.',
    'The API server is reachable throughout; clients outside the ranges lose access.',
  ),
  openToTheWorld: documented(
    z.strictObject({ reason: documented(reason, 'Why 0.0.0.0/0 is needed.', CHANGE.inPlace) }).optional(),
    'Allows `0.0.0.0/0` in `publicCidrs`. Needs a written reason, which the compliance page shows.',
    CHANGE.inPlace,
  ),
});

/** The EKS control plane and who may use it. */
export const cluster = z.strictObject({
  version: documented(
    z.enum(KUBERNETES_VERSIONS).default('1.36'),
    'Kubernetes minor version.',
    'The control plane is upgraded in place, one minor at a time; nodes follow in a rolling update. It cannot be ' +
      'lowered by CloudFormation.',
  ),
  kubectlLayer: documented(
    z.enum(KUBECTL_LAYERS).optional(),
    'Lambda layer with kubectl and Helm for in-cluster work; at most one minor from `version`. Default: the matrix’s choice.',
    CHANGE.inPlace,
  ),
  endpoint: documented(
    endpoint.default({ publicCidrs: [] }),
    'Who can reach the Kubernetes API. The private endpoint is always on.',
    CHANGE.inPlace,
  ),
  serviceCidr: documented(
    ipv4Range.default('172.20.0.0/16'),
    'IPv4 range of Kubernetes services, /12 to /24 inside a private range, apart from every VPC.',
    CHANGE.replacesCluster,
  ),
  logRetentionDays: documented(
    logRetentionDays.default(30),
    'Days that control-plane logs are kept. One of the periods that CloudWatch Logs offers.',
    'Shortening it deletes older records.',
  ),
  deletionProtection: documented(
    z.boolean().default(true),
    'Whether EKS refuses to delete the cluster.',
    CHANGE.inPlace,
  ),
  supportType: documented(
    z.enum(['STANDARD', 'EXTENDED']).default('STANDARD'),
    'At the end of standard support: `STANDARD` upgrades the control plane automatically, `EXTENDED` keeps the ' +
      'version for another year at six times the control-plane price.',
    CHANGE.inPlace,
  ),
  zonalShift: documented(
    z.boolean().default(true),
    'Whether traffic may be shifted away from an impaired zone (ARC zonal shift).',
    CHANGE.inPlace,
  ),
  workloadIdentity: documented(
    z.enum(['pod-identity', 'irsa']).default('pod-identity'),
    'How pods get AWS permissions: EKS Pod Identity, or IAM roles for service accounts (OIDC). Pods on Fargate always use ' +
      'the latter: the Pod Identity agent cannot run there.',
    'The roles’ trust changes; pods get new credentials when they restart.',
  ),
  admins: documented(
    z.array(principal).default([]),
    'IAM principals with AmazonEKSClusterAdminPolicy on the whole cluster. The creator gets no access by itself.',
    CHANGE.inPlace,
  ),
  viewers: documented(
    z.array(principal).default([]),
    'IAM principals with AmazonEKSViewPolicy on the whole cluster: they can read everything but secrets.',
    CHANGE.inPlace,
  ),
});
