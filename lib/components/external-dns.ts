import { Aws } from 'aws-cdk-lib';

import type { Environment } from '../config/schema';
import type { Permissions } from '../identity/permission';
import type { ValueFacts } from './chart';
import type { Component } from './component';
import { REASON } from './reasons';
import { requests } from './requests';

const SERVICE_ACCOUNT = 'external-dns';

const zonesOf = ({ dns }: Environment) => dns?.hostedZones ?? [];

const values = ({ environment, clusterName: owner, region, roleAnnotations }: ValueFacts) => ({
  provider: { name: 'aws' },
  policy: environment.dns?.policy ?? 'upsert-only',
  // Records of ours are marked by a TXT record beside each: the registry that cannot touch anybody else’s.
  registry: 'txt',
  txtOwnerId: owner,
  sources: ['service', 'ingress'],
  domainFilters: zonesOf(environment).map(({ domain }) => domain),
  extraArgs: zonesOf(environment).map(({ id }) => `--zone-id-filter=${id}`),
  env: [{ name: 'AWS_REGION', value: region }],
  serviceAccount: { create: true, name: SERVICE_ACCOUNT, annotations: roleAnnotations },
  resources: requests({ cpu: '50m', memory: '128Mi' }),
});

/** Least privilege of upstream’s tutorial for AWS: each action on the zones of the configuration. */
const permissions = (environment: Environment): Permissions => {
  const zones = zonesOf(environment).map(({ id }) => `arn:${Aws.PARTITION}:route53:::hostedzone/${id}`);
  return {
    Records: [
      {
        sid: 'Change',
        actions: ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets', 'route53:ListTagsForResources'],
        resources: zones,
      },
      {
        sid: 'Find',
        wildcard: 'ListHostedZones takes no resource.',
        actions: ['route53:ListHostedZones'],
        resources: ['*'],
      },
    ],
  };
};

/** Records in Route 53 for services and ingresses, in the zones that the configuration names. */
export const externalDns = {
  name: 'external-dns',
  purpose: 'Names in Route 53 for services and ingresses',
  wanted: ({ dns }) => dns !== undefined,
  after: [],
  namespace: { name: 'external-dns', podSecurity: 'restricted' },
  pods: { kind: 'deployment' },
  chart: {
    name: 'external-dns',
    repository: 'https://kubernetes-sigs.github.io/external-dns/',
    version: '1.21.1',
    images: [
      {
        repository: 'registry.k8s.io/external-dns/external-dns',
        tag: 'v0.21.0',
        from: (repository) => ({ image: { repository } }),
      },
    ],
    values,
    guarded: {
      serviceAccount: REASON.identity,
      txtOwnerId: 'two clusters with one owner would delete each other’s records',
      registry: 'without it, records of others are overwritten',
      domainFilters: 'dns.hostedZones decides',
      extraArgs: 'dns.hostedZones decides',
      securityContext: REASON.security,
      podSecurityContext: REASON.security,
      image: REASON.images,
    },
  },
  identity: { serviceAccount: SERVICE_ACCOUNT, permissions },
  ports: [],
  endpoints: [],
} as const satisfies Component;
