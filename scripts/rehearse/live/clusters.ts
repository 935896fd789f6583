import {
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  ListClustersCommand,
  ListNodegroupsCommand,
  type Cluster,
  type Nodegroup,
} from '@aws-sdk/client-eks';

import type { Aws } from '../aws';

/** What EKS tells. */
export interface LiveClusters {
  readonly clusters: readonly Cluster[];
  readonly nodegroups: readonly Nodegroup[];
}

/** Reads every cluster with its managed node groups. */
export async function readClusters({ eks }: Aws): Promise<LiveClusters> {
  const { clusters: names = [] } = await eks.send(new ListClustersCommand({}));
  const clusters: Cluster[] = [];
  const nodegroups: Nodegroup[] = [];
  for (const name of names) {
    const { cluster } = await eks.send(new DescribeClusterCommand({ name }));
    if (cluster !== undefined) clusters.push(cluster);
    const { nodegroups: groups = [] } = await eks.send(new ListNodegroupsCommand({ clusterName: name }));
    for (const nodegroupName of groups) {
      const { nodegroup } = await eks.send(new DescribeNodegroupCommand({ clusterName: name, nodegroupName }));
      if (nodegroup !== undefined) nodegroups.push(nodegroup);
    }
  }
  return { clusters, nodegroups };
}
