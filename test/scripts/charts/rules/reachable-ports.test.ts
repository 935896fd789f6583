import type { NamedPort } from '../../../../lib/network/ports';
import { reachablePorts } from '../../../../scripts/charts/rules/reachable-ports';
import { broken, workload } from '../rendered';

const named = (port: number, changes: Partial<NamedPort> = {}): { component: { ports: NamedPort[] } } => ({
  component: { ports: [{ from: 'control-plane', to: 'nodes', protocol: 'tcp', port, reason: 'Webhooks', ...changes }] },
});
const service = (ports: readonly object[]) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'webhook' },
  spec: { selector: { app: 'app' }, ports },
});
const SERVICE = service([{ port: 443, targetPort: 'webhook' }]);
const clientConfig = { service: { name: 'webhook', namespace: 'names' } };
const webhooks = (kind = 'ValidatingWebhookConfiguration') => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind,
  metadata: { name: 'checks' },
  webhooks: [
    { name: 'a', clientConfig },
    { name: 'b', clientConfig },
  ],
});
const CALLERS = [
  webhooks(),
  webhooks('MutatingWebhookConfiguration'),
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'checks' },
    spec: { conversion: { strategy: 'Webhook', webhook: { clientConfig } } },
  },
  {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'checks' },
    spec: { service: { name: 'webhook', namespace: 'names', port: 443 } },
  },
];

describe('reachable-ports', () => {
  test.each(CALLERS.map((caller) => [caller.kind, caller]))('wants the port named that a %s calls', (kind, caller) => {
    expect(broken(reachablePorts, [workload(), SERVICE, caller], named(9443))).toEqual([]);
    expect(broken(reachablePorts, [workload(), SERVICE, caller])).toEqual([
      `${kind}/checks calls port 9443 of pods; add it to the component’s \`ports\`, from the control plane to the nodes`,
    ]);
  });

  test.each([
    ['a number', { port: 443, targetPort: 9443 }],
    ['the service’s own port', { port: 9443 }],
  ])('follows %s', (_, port) => {
    const called = { ...webhooks(), webhooks: [{ clientConfig: { service: { name: 'webhook', port: port.port } } }] };
    expect(broken(reachablePorts, [workload(), service([port]), called], named(9443))).toEqual([]);
  });

  test.each([
    ['for others than the control plane', { from: 'nodes' }],
    ['to others than the nodes', { to: 'internet' }],
    ['for another protocol', { protocol: 'udp' }],
  ] as const)('does not take a port %s for it', (_, changes) => {
    const found = broken(reachablePorts, [workload(), SERVICE, webhooks()], named(9443, changes));
    expect(found).toContainEqual(expect.stringMatching(/^ValidatingWebhookConfiguration\/checks calls port 9443/));
  });

  test('takes a range that holds it', () => {
    expect(broken(reachablePorts, [workload(), SERVICE, webhooks()], named(9000, { toPort: 9500 }))).toEqual([]);
  });

  test('finds a call into nothing', () => {
    const message =
      'ValidatingWebhookConfiguration/checks calls a service that is not rendered, or a port that it does not have';
    expect(broken(reachablePorts, [workload(), webhooks()])).toEqual([message]);
    expect(broken(reachablePorts, [workload(), service([{ port: 80 }]), webhooks()])).toEqual([message]);
  });

  test('finds an open port at which nothing listens', () => {
    expect(broken(reachablePorts, [workload()], named(8443))).toEqual([
      'external-dns opens tcp port 8443, at which no rendered container listens; take it out of `ports`',
    ]);
    expect(broken(reachablePorts, [workload()], named(9443, { from: 'nodes', protocol: 'udp' }))).toHaveLength(1);
  });
});
