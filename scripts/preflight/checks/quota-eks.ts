import { paginateListClusters, paginateListFargateProfiles, paginateListNodegroups } from '@aws-sdk/client-eks';

import { textOf } from '../../../lib/compliance/template';
import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';
import { reads, readsOf } from '../permission';
import { literal } from '../pseudo-parameters';
import { QUOTAS, type Quota } from '../quotas/quota';
import { quotaCheck } from '../quotas/quota-check';
import type { QuotaUse } from '../quotas/quota-use';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf } from '../resources';

/** A cluster takes thirty managed node groups and ten Fargate profiles, unless somebody asked for more. */
export const quotaEks = quotaCheck({
  id: 'quota-eks',
  explanation: 'The Region has room for the clusters of the stacks, and each cluster for its node groups and profiles.',
  permissions: [
    ...OWNED_RESOURCES,
    ...reads('eks:ListClusters'),
    ...readsOf(['arn:aws:eks:*:*:cluster/*'], 'eks:ListNodegroups', 'eks:ListFargateProfiles'),
  ],
  async uses(target, aws) {
    const clusters = resourcesOf(target, 'AWS::EKS::Cluster');
    if (clusters.length === 0) return [];
    const [owned, live] = await Promise.all([
      ownedResources(target, aws),
      allPages(paginateListClusters({ client: aws.eks() }, {}), ({ clusters: names }) => names),
    ]);
    const own = idsOf(owned, 'AWS::EKS::Cluster');
    const inClusters = await Promise.all(
      clusters.flatMap(({ logicalId, stack, properties }) =>
        KINDS.map(async ({ type, quota, list }): Promise<QuotaUse[]> => {
          const name = literal(properties['Name'], target);
          const wanted = resourcesOf({ stacks: [stack] }, type).filter(
            (one) => textOf(one.properties['ClusterName']) === `<${logicalId}>`,
          );
          if (name === undefined || wanted.length === 0) return [];
          const used = own.has(name) ? (await list(aws, name)).length : 0;
          const ours = owned.filter((one) => one.type === type && one.stack === stack.name).length;
          return [{ quota, where: `in cluster ${name}`, used, more: wanted.length - ours }];
        }),
      ),
    );
    return [
      { quota: QUOTAS.clusters, where: `in ${aws.region}`, used: live.length, more: clusters.length - own.size },
      ...inClusters.flat(),
    ];
  },
});

interface Kind {
  readonly type: string;
  readonly quota: Quota;
  /** Names of those that a cluster has. */
  readonly list: (aws: Aws, clusterName: string) => Promise<readonly string[]>;
}

const KINDS: readonly Kind[] = [
  {
    type: 'AWS::EKS::Nodegroup',
    quota: QUOTAS.nodeGroups,
    list: (aws, clusterName) =>
      allPages(paginateListNodegroups({ client: aws.eks() }, { clusterName }), ({ nodegroups }) => nodegroups),
  },
  {
    type: 'AWS::EKS::FargateProfile',
    quota: QUOTAS.fargateProfiles,
    list: (aws, clusterName) =>
      allPages(
        paginateListFargateProfiles({ client: aws.eks() }, { clusterName }),
        ({ fargateProfileNames }) => fargateProfileNames,
      ),
  },
];
