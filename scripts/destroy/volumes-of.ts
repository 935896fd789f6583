import { paginateDescribeVolumes, type Volume } from '@aws-sdk/client-ec2';

import { isOwned } from './owned';
import type { Place } from './place';

/** Volumes that the cluster’s storage driver has made and nothing uses. */
export async function volumesOf({ aws, clusters }: Pick<Place, 'aws' | 'clusters'>): Promise<Volume[]> {
  const Filters = [{ Name: 'status', Values: ['available'] }];
  const found: Volume[] = [];
  for await (const { Volumes = [] } of paginateDescribeVolumes({ client: aws.ec2() }, { Filters })) {
    found.push(...Volumes.filter(({ Tags }) => isOwned(Tags, clusters)));
  }
  return found;
}
