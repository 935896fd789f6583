import { readiness } from '../../../../scripts/charts/rules/readiness';
import { broken } from '../rendered';

const waitingFor = (kind: string, name: string, namespace?: string) => ({
  component: {
    readiness: [{ id: 'Ready', kind, name, jsonPath: '.a', ...(namespace === undefined ? {} : { namespace }) }],
  },
});
const object = (kind: string, name: string, namespace?: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace },
});

describe('readiness', () => {
  test.each([
    ['in the plural', 'validatingwebhookconfigurations', object('ValidatingWebhookConfiguration', 'a'), undefined],
    ['in the singular', 'configmap', object('ConfigMap', 'a'), undefined],
    ['with a plural of its own', 'ingresses', object('Ingress', 'a'), undefined],
    ['as kubectl shortens it', 'crd', object('CustomResourceDefinition', 'a'), undefined],
    ['in the release’s namespace', 'service', object('Service', 'a'), 'names'],
    ['made by Kubernetes of a Service', 'endpoints', object('Service', 'a', 'names'), 'names'],
  ])('finds what is waited for, %s', (_, kind, made, namespace) => {
    expect(broken(readiness, [made], waitingFor(kind, 'a', namespace))).toEqual([]);
  });

  test.each([
    ['of another name', waitingFor('configmap', 'b')],
    ['of another kind', waitingFor('service', 'a')],
    ['in another namespace', waitingFor('configmap', 'a', 'kube-system')],
  ])('misses what is %s', (_, given) => {
    expect(broken(readiness, [object('ConfigMap', 'a')], given)).toEqual([
      expect.stringMatching(/ is waited for, and nothing rendered makes it$/),
    ]);
  });
});
