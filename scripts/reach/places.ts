import { UsageError } from '../terminal/usage-error';
import { readRange, type AddressRange } from './address-range';
import type { ControlPlane, Interface, Network, Protocol, RegionalNetwork } from './model';
import { servicesOf } from './services';

/** Something that answers inside every VPC, and that security groups and network ACLs do not filter. */
export interface Unfiltered {
  readonly kind: 'unfiltered';
  readonly protocols: readonly Protocol[];
  readonly port: number;
}

/** Where traffic begins or ends, by the word that a person has for it. */
export type Place = { readonly name: string; readonly what: string } & (
  | { readonly kind: 'interfaces'; readonly interfaces: readonly Interface[] }
  | { readonly kind: 'control-plane'; readonly controlPlane: ControlPlane }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'addresses'; readonly ranges: readonly AddressRange[] }
  | { readonly kind: 'internet' }
  | Unfiltered
);

const UNFILTERED: readonly (Place & Unfiltered & { readonly address: string })[] = [
  {
    kind: 'unfiltered',
    name: 'dns-resolver',
    what: 'AmazonProvidedDNS, at the VPC’s address + 2 and at 169.254.169.253',
    address: '169.254.169.253',
    protocols: ['udp', 'tcp'],
    port: 53,
  },
  {
    kind: 'unfiltered',
    name: 'time-sync',
    what: 'Amazon Time Sync Service, at 169.254.169.123',
    address: '169.254.169.123',
    protocols: ['udp'],
    port: 123,
  },
  {
    kind: 'unfiltered',
    name: 'instance-metadata',
    what: 'Instance metadata, at 169.254.169.254; hop limits, which keep pods out, are not evaluated',
    address: '169.254.169.254',
    protocols: ['tcp'],
    port: 80,
  },
];

/** Every place that has a name in one Region: what is of another Region has that in front. */
export function placesOf(network: Network): Place[] {
  return [
    { kind: 'internet', name: 'internet', what: 'Every public address' },
    ...placesIn(network),
    ...network.others.flatMap((other) =>
      placesIn(other).map((place) => ({ ...place, name: `${other.region}/${place.name}` })),
    ),
    ...servicesOf(network).map((service): Place => ({
      kind: 'service',
      name: `aws/${service}`,
      what: wayTo(network, service),
      service,
    })),
    ...UNFILTERED,
  ];
}

function placesIn(network: RegionalNetwork): Place[] {
  const { vpc, subnets, nodeGroups, fargate, controlPlane, natInstances } = network;
  const nodes = nodeGroups.flatMap(({ interfaces }) => interfaces);
  const forwarders = natInstances.map((nat) => nat.interface);
  const at = (name: string, what: string, interfaces: readonly Interface[]): Place[] =>
    interfaces.length === 0 ? [] : [{ kind: 'interfaces', name, what, interfaces }];
  const tiers = [...new Set(subnets.map(({ tier }) => tier))].filter((tier) => tier !== '');
  return [
    { kind: 'addresses', name: 'vpc', what: vpc.ranges.map(({ cidr }) => cidr).join(', '), ranges: vpc.ranges },
    ...(controlPlane === undefined ? [] : [ofControlPlane(controlPlane)]),
    ...at('nodes', 'EC2 nodes of every group', nodes),
    ...nodeGroups.flatMap((group) => at(`nodes/${group.name}`, `Nodes of ${group.name}`, group.interfaces)),
    ...at('fargate', 'Pods on Fargate', fargate),
    ...at('pods', 'Pods, wherever they run: on the interfaces of nodes, and on Fargate', [...nodes, ...fargate]),
    ...network.functions.flatMap(({ name, interfaces }) => at(name, 'Lambda functions in the VPC', interfaces)),
    ...at('nat-instance', 'NAT instance', forwarders),
    ...tiers.flatMap((tier) => at(`subnets/${tier}`, `Anything in the ${tier} subnets`, anythingIn(network, tier))),
    ...network.interfaceEndpoints.flatMap(({ service, interfaces }) =>
      at(`endpoint/${service}`, `Interface endpoint of ${service}`, interfaces),
    ),
  ];
}

function wayTo({ interfaceEndpoints, gatewayEndpoints }: Network, service: string): string {
  if (interfaceEndpoints.some((one) => one.service === service && one.privateDns))
    return 'Through its interface endpoint';
  if (gatewayEndpoints.some((one) => one.service === service)) return 'Through its gateway endpoint';
  return 'At its public addresses';
}

const ofControlPlane = (controlPlane: ControlPlane): Place => ({
  kind: 'control-plane',
  name: 'control-plane',
  what: 'Kubernetes API: its interfaces in the VPC and its public endpoint',
  controlPlane,
});

/** What may stand in a tier, with whatever security groups. */
const anythingIn = ({ subnets }: RegionalNetwork, tier: string): Interface[] =>
  subnets
    .filter((subnet) => subnet.tier === tier)
    .map((subnet) => ({ subnet, groups: undefined, hasPublicAddress: subnet.givesPublicAddresses }));

/**
 * The place that a word, an address or a CIDR stands for.
 *
 * @throws UsageError naming the places that there are
 */
export function placeNamed(network: Network, name: string): Place {
  const places = placesOf(network);
  const range = readRange(name);
  if (range === undefined) {
    const found = places.find((place) => place.name === name);
    if (found !== undefined) return found;
    const names = places.map((place) => place.name).join(', ');
    throw new UsageError(`There is no place called "${name}" here. There are: ${names}; any IPv4 address or range.`);
  }
  if (range.prefix === 0) return { kind: 'internet', name: 'internet', what: 'Every public address' };
  const resolvers = network.vpc.ranges.map(({ first }) => first + 2);
  const address = range.prefix < 32 ? '' : resolvers.includes(range.first) ? '169.254.169.253' : name.split('/')[0];
  const unfiltered = UNFILTERED.find((place) => place.address === address);
  return unfiltered ?? { kind: 'addresses', name, what: 'Addresses', ranges: [range] };
}
