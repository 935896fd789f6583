import type { Chart } from '../../../lib/components/chart';
import type { Component } from '../../../lib/components/component';
import type { Environment } from '../../../lib/config/schema';
import { manifestsIn, type Manifest } from '../../../scripts/charts/manifests';
import { podsIn } from '../../../scripts/charts/pods';
import type { Rendered, Rule } from '../../../scripts/charts/rule';
import { valid } from '../../support/configuration';

type ChartComponent = Component & { readonly chart: Chart };

/** A component that nobody has anything against. */
export const COMPONENT: ChartComponent = {
  name: 'external-dns',
  purpose: 'Something',
  wanted: () => true,
  after: [],
  namespace: { name: 'names', podSecurity: 'restricted' },
  pods: { kind: 'deployment' },
  chart: {
    name: 'example',
    repository: 'https://example.com/charts',
    version: '1.2.3',
    images: [{ repository: 'example.com/app', tag: 'v1', from: (repository) => ({ image: { repository } }) }],
    values: () => ({}),
    guarded: {},
  },
  ports: [],
  endpoints: [],
};

/** A container that nobody has anything against. */
export const CONTAINER = {
  name: 'app',
  image: 'example.com/app:v1',
  ports: [{ name: 'webhook', containerPort: 9443 }],
  resources: { requests: { cpu: '50m', memory: '64Mi' } },
  securityContext: {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    capabilities: { drop: ['ALL'] },
  },
};

/** A controller of pods, good but for what a test says of its container and of its pods. */
export const workload = (container: object = {}, pod: object = {}, kind = 'Deployment', metadata: object = {}) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'app', ...metadata },
  spec: {
    template: {
      metadata: { labels: { app: 'app' } },
      spec: { serviceAccountName: 'app', containers: [{ ...CONTAINER, ...container }], ...pod },
    },
  },
});

/** Objects as Helm renders them. */
export const parsed = (...objects: readonly object[]): Manifest[] =>
  manifestsIn(objects.map((object) => JSON.stringify(object)).join('\n---\n'));

interface Given {
  readonly component?: Partial<ChartComponent>;
  readonly environment?: Environment;
  readonly chartVersion?: string;
}

/** A rendering of objects, for a component and an environment that are good but for what a test says. */
export function rendered(objects: readonly object[], given: Given = {}): Rendered {
  const manifests = parsed(...objects);
  return {
    environment: given.environment ?? valid,
    component: { ...COMPONENT, ...given.component },
    chartVersion: given.chartVersion ?? '1.2.3',
    manifests,
    pods: podsIn(manifests),
  };
}

/** What a rule says of objects, as one text each: object, then message. */
export const broken = (rule: Rule, objects: readonly object[], given: Given = {}): string[] =>
  rule.check(rendered(objects, given)).map(({ object, message }) => `${object} ${message}`);
