import type { InterfaceReader } from './interface-reader';
import type { JoinedResource } from './joined-templates';
import type { Interface } from './model';
import { clusterGroupOf } from './read-security-groups';

/** Pods on Fargate, of all profiles together: each carries the group that EKS made. */
export function readFargate(reader: InterfaceReader, cluster: JoinedResource): Interface[] {
  const profiles = reader.templates.ofType('AWS::EKS::FargateProfile');
  const subnets = profiles.flatMap((profile) => reader.templates.list(profile, 'Subnets'));
  return reader.read({
    owner: cluster.id,
    subnets: [...new Set(subnets)],
    groups: [clusterGroupOf(cluster)],
    publicAddress: false,
  });
}
