import { embeddedJson, items, outcomes } from '../../lib/compliance/template';
import { resourcesOf } from './resources';
import type { Target } from './target';

/** A replica of a secret that a template has made in another Region. */
export interface SecretReplica {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly stack: string;
  readonly logicalId: string;
}

/** The replicas that a target makes: calls that a custom resource has ready as JSON. */
export const replicasIn = (target: Target): SecretReplica[] =>
  resourcesOf(target, 'Custom::ReplicatedSecret').flatMap(({ properties, stack, logicalId }) => {
    const call = embeddedJson(properties['Create']);
    const [name] = outcomes(call, 'parameters', 'SecretId');
    const regions = items(call, 'parameters', 'AddReplicaRegions').flatMap((replica) => outcomes(replica, 'Region'));
    return regions.flatMap((to) =>
      typeof name === 'string' && typeof to === 'string'
        ? [{ name, from: stack.region, to, stack: stack.name, logicalId }]
        : [],
    );
  });
