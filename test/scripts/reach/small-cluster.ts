import type { JsonObject } from '../../../lib/compliance/template';
import { resource } from '../../support/template-of';

/** A cluster in the private subnet of the small network. */
export const clusterWith = (vpcConfig: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  resource('AWS::EKS::Cluster', {
    ResourcesVpcConfig: { SubnetIds: [{ Ref: 'Private' }], SecurityGroupIds: [{ Ref: 'Group' }], ...vpcConfig },
    ...more,
  });
