import { environmentSchema, type Environment, type EnvironmentInput } from '../../../lib/config/schema';
import { networkPolicies } from '../../../lib/namespaces/network-policies';
import { smallest } from '../../support/configuration';

type Input = NonNullable<EnvironmentInput['namespaces']>[number];

const environmentWith = (namespace: Partial<Input> = {}, changes: Partial<EnvironmentInput> = {}): Environment =>
  environmentSchema.parse({ ...smallest, ...changes, namespaces: [{ name: 'shop', ...namespace }] });

/** The specification of each policy, by name. */
function policiesOf(environment: Environment) {
  const [shop] = environment.namespaces;
  if (shop === undefined) throw new RangeError('no namespace');
  return Object.fromEntries(networkPolicies(environment, shop).map(({ metadata, spec }) => [metadata.name, spec]));
}

describe('networkPolicies', () => {
  it('are of the namespace, about all of its pods', () => {
    const environment = environmentWith();
    const [shop] = environment.namespaces;
    if (shop === undefined) throw new RangeError('no namespace');
    for (const { metadata, spec, apiVersion, kind } of networkPolicies(environment, shop)) {
      expect([apiVersion, kind, metadata.namespace]).toEqual(['networking.k8s.io/v1', 'NetworkPolicy', 'shop']);
      expect(spec?.podSelector).toEqual({});
    }
  });

  it('refuse everything, in and out, that no other allows', () => {
    expect(policiesOf(environmentWith())['deny-by-default']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('allow DNS, to the namespace that answers', () => {
    expect(policiesOf(environmentWith())['allow-dns']?.egress).toEqual([
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ]);
  });

  it('allow DNS anywhere in Auto Mode, where no pod answers', () => {
    const auto = environmentWith({}, { capacity: [{ kind: 'auto-mode' }] });
    expect(policiesOf(auto)['allow-dns']?.egress?.map(({ to }) => to)).toEqual([undefined]);
  });

  it('allow the Kubernetes API: its service, and the interfaces behind it', () => {
    expect(
      policiesOf(environmentWith({}, { cluster: { serviceCidr: '10.100.0.0/16' } }))['allow-kubernetes-api'],
    ).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: ['10.100.0.1/32', '10.0.224.0/22', '10.0.228.0/22'].map((cidr) => ({ ipBlock: { cidr } })),
          ports: [{ protocol: 'TCP', port: 443 }],
        },
      ],
    });
  });

  it('allow the namespace to itself', () => {
    expect(policiesOf(environmentWith())['allow-same-namespace']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ podSelector: {} }] }],
      egress: [{ to: [{ podSelector: {} }] }],
    });
  });

  it('have the same names whatever is listed, so that what is taken out leaves the cluster', () => {
    const names = ['deny-by-default', 'allow-dns', 'allow-kubernetes-api', 'allow-same-namespace', 'allow-listed'];
    expect(Object.keys(policiesOf(environmentWith()))).toEqual(names);
    expect(Object.keys(policiesOf(environmentWith({ loadBalancerPorts: [80] })))).toEqual(names);
    expect(policiesOf(environmentWith())['allow-listed']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
      egress: [],
    });
  });

  it('let load balancers on the internet in, from the public subnets', () => {
    expect(policiesOf(environmentWith({ loadBalancerPorts: [8080, 8443] }))['allow-listed']?.ingress).toEqual([
      {
        from: [{ ipBlock: { cidr: '10.0.192.0/22' } }, { ipBlock: { cidr: '10.0.196.0/22' } }],
        ports: [
          { protocol: 'TCP', port: 8080 },
          { protocol: 'TCP', port: 8443 },
        ],
      },
    ]);
  });

  it('allow what is listed, and say why', () => {
    const environment = environmentWith({
      allow: [
        { direction: 'egress', cidr: '10.99.0.0/16', port: 5432, reason: 'PostgreSQL in the data centre' },
        {
          direction: 'ingress',
          namespace: 'gateway',
          port: 8080,
          toPort: 8081,
          protocol: 'udp',
          reason: 'The gateway calls the shop',
        },
      ],
    });
    expect(policiesOf(environment)['allow-listed']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'gateway' } } }],
          ports: [{ protocol: 'UDP', port: 8080, endPort: 8081 }],
        },
      ],
      egress: [{ to: [{ ipBlock: { cidr: '10.99.0.0/16' } }], ports: [{ protocol: 'TCP', port: 5432 }] }],
    });
    const [shop] = environment.namespaces;
    if (shop === undefined) throw new RangeError('no namespace');
    expect(networkPolicies(environment, shop).at(-1)?.metadata.annotations).toEqual({
      'platform/reasons': 'PostgreSQL in the data centre\nThe gateway calls the shop',
    });
  });
});
