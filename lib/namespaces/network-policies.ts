import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { INetworkPolicyEgressRule } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule';
import type { INetworkPolicyPeer } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer';
import type { INetworkPolicyPort } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort';

import { hasAutoMode } from '../cluster/managed-addons/where';
import type { KubernetesObject } from '../components/kubernetes-object';
import { parseIpv4Range } from '../config/ipv4';
import type { Environment } from '../config/schema';
import type { AllowedTraffic, Namespace } from '../config/sections/namespaces';
import { planAddresses } from '../network/address-plan';

type NetworkPolicy = INetworkPolicy & KubernetesObject;
type Spec = Omit<NonNullable<INetworkPolicy['spec']>, 'podSelector'>;

const policy = (
  { name: namespace }: Namespace,
  name: string,
  spec: Spec,
  annotations?: Readonly<Record<string, string>>,
): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace, ...(annotations === undefined ? {} : { annotations }) },
  spec: { podSelector: {}, ...spec },
});

const tcp = (port: number): INetworkPolicyPort => ({ protocol: 'TCP', port });
const block = (cidr: string): INetworkPolicyPeer => ({ ipBlock: { cidr } });
const inNamespace = (name: string): INetworkPolicyPeer => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

/** DNS by both protocols. Auto Mode answers on the nodes themselves, which no selector names. */
const dns = (environment: Environment): INetworkPolicyEgressRule => ({
  ...(hasAutoMode(environment) ? {} : { to: [inNamespace('kube-system')] }),
  ports: [{ protocol: 'UDP', port: 53 }, tcp(53)],
});

/**
 * The Kubernetes API: the service’s address, which is the first of the service range, because policies see packets before
 * kube-proxy changes them, and the interfaces of the control plane behind it.
 */
function api({ cluster, network }: Environment): INetworkPolicyEgressRule {
  const services = parseIpv4Range(cluster.serviceCidr);
  if (services === undefined) throw new RangeError(`${cluster.serviceCidr} is no IPv4 range`);
  const addresses = [24, 16, 8, 0].map((bits) => ((services.first + 1) / 2 ** bits) & 0xff).join('.');
  const interfaces = planAddresses(network.cidr, network.availabilityZones.length).map(({ intra }) => intra);
  return { to: [`${addresses}/32`, ...interfaces].map(block), ports: [tcp(443)] };
}

/** Load balancers on the internet stand in the public subnets. */
const fromLoadBalancers = ({ network }: Environment, { loadBalancerPorts }: Namespace) =>
  loadBalancerPorts.length === 0
    ? []
    : [
        {
          from: planAddresses(network.cidr, network.availabilityZones.length).map(({ public: subnet }) =>
            block(subnet),
          ),
          ports: loadBalancerPorts.map(tcp),
        },
      ];

const peers = ({ namespace, cidr }: AllowedTraffic): INetworkPolicyPeer[] => [
  ...(namespace === undefined ? [] : [inNamespace(namespace)]),
  ...(cidr === undefined ? [] : [block(cidr)]),
];

const ports = ({ protocol, port, toPort }: AllowedTraffic): INetworkPolicyPort[] => [
  {
    protocol: protocol === 'tcp' ? 'TCP' : 'UDP',
    port,
    ...(toPort === undefined || toPort === port ? {} : { endPort: toPort }),
  },
];

/** Kubernetes’ annotation keys take no spaces: reasons stand in one value, line by line. */
const reasons = (allow: readonly AllowedTraffic[]): Readonly<Record<string, string>> | undefined =>
  allow.length === 0 ? undefined : { 'platform/reasons': allow.map(({ reason }) => reason).join('\n') };

/**
 * What may come and go in a namespace: nothing, but for DNS, the Kubernetes API, the namespace itself, and what the
 * configuration lists. The names are always the same, so that a rule that is taken out is taken out of the cluster too.
 */
export const networkPolicies = (environment: Environment, namespace: Namespace): NetworkPolicy[] => {
  const listed = (direction: AllowedTraffic['direction']) =>
    namespace.allow.filter((traffic) => traffic.direction === direction);
  return [
    policy(namespace, 'deny-by-default', { policyTypes: ['Ingress', 'Egress'] }),
    policy(namespace, 'allow-dns', { policyTypes: ['Egress'], egress: [dns(environment)] }),
    policy(namespace, 'allow-kubernetes-api', { policyTypes: ['Egress'], egress: [api(environment)] }),
    policy(namespace, 'allow-same-namespace', {
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ podSelector: {} }] }],
      egress: [{ to: [{ podSelector: {} }] }],
    }),
    policy(
      namespace,
      'allow-listed',
      {
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          ...fromLoadBalancers(environment, namespace),
          ...listed('ingress').map((traffic) => ({ from: peers(traffic), ports: ports(traffic) })),
        ],
        egress: listed('egress').map((traffic) => ({ to: peers(traffic), ports: ports(traffic) })),
      },
      reasons(namespace.allow),
    ),
  ];
};
