import type { Ipv4Range } from '../../lib/config/ipv4';

/** What can be asked for: ICMP and the rest are not read. */
export type Protocol = 'tcp' | 'udp';

/** `stack/LogicalId`, with `.Attribute` for what a service makes beside it; an id from elsewhere as it is written. */
export type ResourceId = string;

/** Ports from first to last, both included. */
export interface Ports {
  readonly first: number;
  readonly last: number;
}

/** Whom a rule of a security group names. */
export type Peer =
  | { readonly kind: 'range'; readonly range: Ipv4Range }
  | { readonly kind: 'group'; readonly group: ResourceId }
  /** `ranges` is undefined for a list that no template holds, such as one of AWS. */
  | { readonly kind: 'prefix-list'; readonly list: ResourceId; readonly ranges: readonly Ipv4Range[] | undefined };

/** One rule of a security group: it only ever allows. */
export interface SecurityRule {
  readonly protocol: Protocol | 'all';
  readonly ports: Ports;
  readonly peer: Peer;
  /** Its description in the template; may be empty. */
  readonly reason: string;
}

export interface SecurityGroup {
  readonly id: ResourceId;
  /** Its description: logical ids say less. */
  readonly name: string;
  readonly ingress: readonly SecurityRule[];
  readonly egress: readonly SecurityRule[];
}

/** A peering of two VPCs that are both in the templates. It carries what passes between them, and nothing further. */
export interface Peering {
  readonly id: ResourceId;
  readonly vpcs: readonly [ResourceId, ResourceId];
}

/** Where a route leads. `connection` is a transit gateway, VPN...: what lies beyond is in no template. */
export type RouteTarget =
  | { readonly kind: 'local' }
  | { readonly kind: 'peering'; readonly id: ResourceId; readonly peering: Peering }
  | { readonly kind: 'internet-gateway'; readonly id: ResourceId; readonly attached: boolean }
  | { readonly kind: 'nat-gateway' | 'instance' | 'connection'; readonly id: ResourceId };

export interface Route {
  readonly destination: Ipv4Range;
  readonly target: RouteTarget;
}

export interface RouteTable {
  readonly id: ResourceId;
  readonly routes: readonly Route[];
}

/** One entry of a network ACL; the first that fits, by number, decides. */
export interface AclEntry {
  readonly number: number;
  readonly side: 'ingress' | 'egress';
  readonly protocol: Protocol | 'all';
  readonly ports: Ports;
  readonly range: Ipv4Range;
  readonly allows: boolean;
}

/** A network ACL of our own; subnets without one have the default, which lets everything through. */
export interface NetworkAcl {
  readonly id: ResourceId;
  /** Sorted by number. */
  readonly entries: readonly AclEntry[];
}

export interface Subnet {
  readonly id: ResourceId;
  readonly vpc: ResourceId;
  /** `public`, `private`, `intra`: the tag by which the CDK knows the tier. Empty without one. */
  readonly tier: string;
  readonly zone: string;
  readonly range: Ipv4Range;
  readonly routeTable: RouteTable;
  readonly acl: NetworkAcl | undefined;
  /** Whether whatever is launched here gets a public address unless it says otherwise. */
  readonly givesPublicAddresses: boolean;
}

/** A network interface that stands, or may stand, somewhere in a subnet. */
export interface Interface {
  readonly subnet: Subnet;
  /** Undefined when nobody can know them. */
  readonly groups: readonly SecurityGroup[] | undefined;
  readonly hasPublicAddress: boolean;
}

/** Interfaces that a person has one word for. */
export interface InterfaceSet {
  readonly name: string;
  readonly interfaces: readonly Interface[];
}

export interface NatGateway {
  readonly id: ResourceId;
  readonly subnet: Subnet;
  /** False for one between private networks, which has no public address. */
  readonly isPublic: boolean;
}

export interface NatInstance {
  readonly id: ResourceId;
  readonly interface: Interface;
  /** False while EC2 drops packets that are not addressed to the instance. */
  readonly forwards: boolean;
}

export interface InterfaceEndpoint {
  readonly id: ResourceId;
  /** Without its prefix: `ecr.api`. */
  readonly service: string;
  readonly interfaces: readonly Interface[];
  /** Whether the public name of the service leads here inside the VPC. */
  readonly privateDns: boolean;
}

export interface GatewayEndpoint {
  readonly id: ResourceId;
  readonly service: string;
  readonly routeTables: ReadonlySet<ResourceId>;
}

export interface ControlPlane {
  readonly id: ResourceId;
  /** Where EKS may place its interfaces. */
  readonly interfaces: readonly Interface[];
  readonly privateEndpoint: boolean;
  /** Who may call the public endpoint; empty when there is none. */
  readonly publicRanges: readonly Ipv4Range[];
}

export interface Vpc {
  readonly id: ResourceId;
  readonly ranges: readonly Ipv4Range[];
  /** Whether the resolver of Amazon answers. */
  readonly dnsSupport: boolean;
}

/** What stands in one Region and decides who reaches whom there. */
export interface RegionalNetwork {
  /** Empty when the templates fit any. */
  readonly region: string;
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
  readonly natGateways: readonly NatGateway[];
  readonly natInstances: readonly NatInstance[];
  readonly interfaceEndpoints: readonly InterfaceEndpoint[];
  readonly gatewayEndpoints: readonly GatewayEndpoint[];
  readonly controlPlane: ControlPlane | undefined;
  /** Groups of nodes; `auto-mode` and `karpenter` for nodes that are made on demand. */
  readonly nodeGroups: readonly InterfaceSet[];
  /** Pods on Fargate, of all profiles together; no interfaces without a profile. */
  readonly fargate: readonly Interface[];
  /** Lambda functions in the VPC; those with kubectl together, as `kubectl`. */
  readonly functions: readonly InterfaceSet[];
}

/** Everything in the templates of one environment that decides who reaches whom, as one Region sees it. */
export interface Network extends RegionalNetwork {
  /** The environment’s networks in other Regions. */
  readonly others: readonly RegionalNetwork[];
  /** Every range that some rule, route or subnet names: between two of their edges, all addresses fare alike. */
  readonly namedRanges: readonly Ipv4Range[];
}
