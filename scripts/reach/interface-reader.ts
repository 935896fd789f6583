import type { JoinedTemplates } from './joined-templates';
import type { Interface, ResourceId, SecurityGroup, Subnet } from './model';
import { UnreadableNetworkError } from './unreadable-network-error';

/** Where an interface may stand, by ids. */
export interface Placement {
  /** Who has the interface, for messages. */
  readonly owner: ResourceId;
  readonly subnets: readonly ResourceId[];
  readonly groups: readonly ResourceId[];
  /** Default: what the subnet gives. */
  readonly publicAddress?: boolean;
}

/** Turns ids into interfaces: one for each subnet. */
export class InterfaceReader {
  private readonly subnets: ReadonlyMap<ResourceId, Subnet>;

  constructor(
    readonly templates: JoinedTemplates,
    subnets: readonly Subnet[],
    private readonly groups: ReadonlyMap<ResourceId, SecurityGroup>,
  ) {
    this.subnets = new Map(subnets.map((subnet) => [subnet.id, subnet]));
  }

  /** @throws UnreadableNetworkError for a subnet or group that no template holds */
  read({ owner, subnets, groups, publicAddress }: Placement): Interface[] {
    if (groups.length === 0) throw new UnreadableNetworkError(`${owner} names no security group.`);
    return subnets.map((id) => {
      const subnet = this.subnet(owner, id);
      return {
        subnet,
        groups: groups.map((group) => this.group(owner, group)),
        hasPublicAddress: publicAddress ?? subnet.givesPublicAddresses,
      };
    });
  }

  subnet(owner: ResourceId, id: ResourceId): Subnet {
    return this.subnets.get(id) ?? missing(owner, 'subnet', id);
  }

  private group(owner: ResourceId, id: ResourceId): SecurityGroup {
    return this.groups.get(id) ?? missing(owner, 'security group', id);
  }
}

function missing(owner: ResourceId, what: string, id: ResourceId): never {
  throw new UnreadableNetworkError(`${owner}: no template holds its ${what} ${id}.`);
}
