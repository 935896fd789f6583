import type { Aws } from '../../../../scripts/aws/aws';
import type { Place } from '../../../../scripts/destroy/place';

/** A Region of an environment with one cluster, as a step sees it. */
export const placeIn = (aws: Aws, more: Partial<Place> = {}): Place => ({
  region: aws.region,
  aws,
  clusters: ['platform-dev'],
  vpcs: [],
  ofStacks: new Set(),
  roles: [],
  ...more,
});
