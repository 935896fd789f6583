import { paginateListFargateProfiles } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** Names of the Fargate profiles of a cluster. */
export const fargateProfiles = (aws: Aws, clusterName: string): Promise<readonly string[]> =>
  allPages(paginateListFargateProfiles({ client: aws.eks() }, { clusterName }), (page) => page.fargateProfileNames);
