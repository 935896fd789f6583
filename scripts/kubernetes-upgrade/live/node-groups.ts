import { DescribeNodegroupCommand, paginateListNodegroups } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** A managed node group as EKS describes it. */
export interface LiveNodeGroup {
  readonly name: string;
  readonly version: string;
  /** Version of the machine image. */
  readonly releaseVersion: string;
  /** `ACTIVE`, `UPDATING`, `DEGRADED`... */
  readonly status: string;
  readonly issues: readonly string[];
}

/** The managed node groups of a cluster. */
export async function nodeGroups(aws: Aws, clusterName: string): Promise<LiveNodeGroup[]> {
  const pages = paginateListNodegroups({ client: aws.eks() }, { clusterName });
  const names = await allPages(pages, (page) => page.nodegroups);
  return Promise.all(
    names.map(async (name): Promise<LiveNodeGroup> => {
      const { nodegroup } = await aws.eks().send(new DescribeNodegroupCommand({ clusterName, nodegroupName: name }));
      return {
        name,
        version: nodegroup?.version ?? '',
        releaseVersion: nodegroup?.releaseVersion ?? 'unknown',
        status: nodegroup?.status ?? '',
        issues: (nodegroup?.health?.issues ?? []).map(({ code = '', message = '' }) => `${code}: ${message}`),
      };
    }),
  );
}
