import { paginateDescribeClusterVersions } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** A Kubernetes minor that EKS runs, with its calendar. Days are in UTC, `YYYY-MM-DD`. */
export interface OfferedVersion {
  readonly version: string;
  /** `STANDARD_SUPPORT`, `EXTENDED_SUPPORT` or `UNSUPPORTED`. */
  readonly status: string;
  readonly standardSupportEnds: string;
  readonly extendedSupportEnds: string;
}

/** Every Kubernetes minor that EKS knows in the Region. */
export async function offeredVersions(aws: Aws): Promise<OfferedVersion[]> {
  const pages = paginateDescribeClusterVersions({ client: aws.eks() }, { includeAll: true });
  const found = await allPages(pages, (page) => page.clusterVersions);
  // Clusters on Outposts have a calendar of their own.
  const own = found.filter(({ clusterType = 'eks' }) => clusterType === 'eks');
  return own.map((one) => ({
    version: one.clusterVersion ?? '',
    status: one.versionStatus ?? '',
    standardSupportEnds: dayOf(one.endOfStandardSupportDate),
    extendedSupportEnds: dayOf(one.endOfExtendedSupportDate),
  }));
}

const dayOf = (moment: Date | undefined): string => moment?.toISOString().slice(0, 10) ?? 'unknown';
