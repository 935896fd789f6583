import { EVERYWHERE } from './address-range';
import type { InterfaceReader } from './interface-reader';
import type { JoinedResource } from './joined-templates';
import type { ControlPlane } from './model';
import { readRangeOf } from './read-range';
import { clusterGroupOf } from './read-security-groups';
import { UnreadableNetworkError } from './unreadable-network-error';

/** The cluster of an environment, if it has one. */
export function readCluster({ templates }: InterfaceReader): JoinedResource | undefined {
  const [cluster, ...more] = templates.ofType('AWS::EKS::Cluster');
  if (more.length > 0) throw new UnreadableNetworkError('The templates hold more than one EKS cluster.');
  return cluster;
}

/** The interfaces of a control plane, which carry EKS’s own group besides those that are named, and its endpoints. */
export function readControlPlane(reader: InterfaceReader, cluster: JoinedResource): ControlPlane {
  const { templates } = reader;
  const config = (name: string) => templates.property(cluster, 'ResourcesVpcConfig', name);
  const listed = (name: string) => templates.list(cluster, 'ResourcesVpcConfig', name);
  const ranges = listed('PublicAccessCidrs').map((range) => readRangeOf(templates, cluster, range));
  return {
    id: cluster.id,
    interfaces: reader.read({
      owner: cluster.id,
      subnets: listed('SubnetIds'),
      groups: [...listed('SecurityGroupIds'), clusterGroupOf(cluster)],
      publicAddress: false,
    }),
    privateEndpoint: config('EndpointPrivateAccess') === 'true',
    // EKS opens the public endpoint, and to everybody, unless it is told otherwise.
    publicRanges: config('EndpointPublicAccess') === 'false' ? [] : ranges.length > 0 ? ranges : [EVERYWHERE],
  };
}
