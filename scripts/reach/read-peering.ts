import type { JoinedTemplates } from './joined-templates';
import type { Peering, ResourceId } from './model';
import { UnreadableNetworkError } from './unreadable-network-error';

/**
 * The peering with an id, when the templates hold it and both VPCs; undefined for one to somebody else’s network.
 *
 * @throws UnreadableNetworkError
 */
export function readPeering(templates: JoinedTemplates, id: ResourceId): Peering | undefined {
  const connection = templates.get(id);
  if (connection?.type !== 'AWS::EC2::VPCPeeringConnection') return undefined;
  const own = templates.get(templates.property(connection, 'VpcId'));
  const peer = templates.get(templates.property(connection, 'PeerVpcId'));
  if (own === undefined || peer === undefined) return undefined;
  const askedIn = templates.property(connection, 'PeerRegion') || connection.region;
  if (askedIn !== peer.region) {
    throw new UnreadableNetworkError(`${id} looks for ${peer.id} in ${askedIn}, which is in ${peer.region}.`);
  }
  return { id, vpcs: [own.id, peer.id] };
}
