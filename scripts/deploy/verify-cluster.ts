import {
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  paginateListAddons,
  paginateListNodegroups,
} from '@aws-sdk/client-eks';

import type { Aws } from '../aws/aws';

/** Something about a cluster that EKS itself complains of. */
interface Issue {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** What is not well with a cluster, its node groups and its add-ons, a sentence each; EKS is asked for all of it. */
export async function verifyCluster(clusterName: string, aws: Aws): Promise<string[]> {
  const eks = aws.eks();
  const [{ cluster }, nodeGroups, addons] = await Promise.all([
    eks.send(new DescribeClusterCommand({ name: clusterName })),
    namesOf(paginateListNodegroups({ client: eks }, { clusterName }), ({ nodegroups }) => nodegroups),
    namesOf(paginateListAddons({ client: eks }, { clusterName }), ({ addons: names }) => names),
  ]);
  const parts = await Promise.all([
    ...nodeGroups.map(async (nodegroupName) => {
      const { nodegroup } = await eks.send(new DescribeNodegroupCommand({ clusterName, nodegroupName }));
      return sentencesOn(`node group ${nodegroupName}`, nodegroup?.status, nodegroup?.health?.issues);
    }),
    ...addons.map(async (addonName) => {
      const { addon } = await eks.send(new DescribeAddonCommand({ clusterName, addonName }));
      return sentencesOn(`add-on ${addonName}`, addon?.status, addon?.health?.issues);
    }),
  ]);
  return [...sentencesOn(`cluster ${clusterName}`, cluster?.status, cluster?.health?.issues), ...parts.flat()];
}

async function namesOf<Page>(
  pages: AsyncIterable<Page>,
  namesIn: (page: Page) => readonly string[] | undefined,
): Promise<string[]> {
  const names: string[] = [];
  for await (const page of pages) names.push(...(namesIn(page) ?? []));
  return names;
}

function sentencesOn(what: string, status = 'unknown', issues: readonly Issue[] = []): string[] {
  const complaints = issues.map(({ code = 'an issue', message = '' }) => `${what}: ${code} ${message}`.trim());
  return status === 'ACTIVE' ? complaints : [`${what} is ${status}`, ...complaints];
}
