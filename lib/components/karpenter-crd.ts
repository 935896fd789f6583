import { hasKarpenter } from '../cluster/managed-addons/where';
import type { Component, Readiness } from './component';

/**
 * Waits until the API server serves a kind. Of all the reasons that conditions can have, this is the one of being established;
 * before, the condition is there as well, with another.
 */
const established = (id: string, name: string): Readiness => ({
  id,
  kind: 'crd',
  name,
  jsonPath: '.status.conditions[?(@.reason=="InitialNamesAccepted")].status',
});

/** Karpenter’s kinds, in a release of their own: those that a chart brings along are never upgraded. */
export const karpenterCrd = {
  name: 'karpenter-crd',
  purpose: 'Karpenter’s kinds of objects',
  wanted: hasKarpenter,
  after: [],
  namespace: { name: 'kube-system' },
  chart: {
    name: 'karpenter-crd',
    repository: 'oci://public.ecr.aws/karpenter/karpenter-crd',
    version: '1.14.1',
    images: [],
    values: () => ({}),
    guarded: {},
  },
  ports: [],
  endpoints: [],
  readiness: [
    established('NodeClasses', 'ec2nodeclasses.karpenter.k8s.aws'),
    established('NodeClaims', 'nodeclaims.karpenter.sh'),
    established('NodePools', 'nodepools.karpenter.sh'),
  ],
} as const satisfies Component;
