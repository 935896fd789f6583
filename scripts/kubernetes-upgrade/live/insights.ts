import { DescribeInsightCommand, paginateListInsights, type InsightSummary } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** What EKS has found out about the readiness of a cluster for a Kubernetes minor. */
export interface Insight {
  readonly name: string;
  /** `PASSING`, `WARNING`, `ERROR` or `UNKNOWN`. */
  readonly status: string;
  /** When EKS last looked; undefined where it does not say. */
  readonly refreshedAt: Date | undefined;
  readonly reason: string;
  readonly recommendation: string;
  /** What it is about: paths in the Kubernetes API, or ARNs. */
  readonly resources: readonly string[];
  readonly deprecations: readonly Deprecation[];
}

/** An API that somebody calls and that the minor no longer serves. */
export interface Deprecation {
  readonly usage: string;
  readonly replacedWith: string;
  readonly stopsIn: string;
  /** Who calls it, as the clients call themselves. */
  readonly clients: readonly string[];
}

/** The insights into the upgrade of a cluster to a minor; those that pass come without details. */
export async function insights(aws: Aws, clusterName: string, version: string): Promise<Insight[]> {
  const filter = { categories: ['UPGRADE_READINESS' as const], kubernetesVersions: [version] };
  const pages = paginateListInsights({ client: aws.eks() }, { clusterName, filter });
  const summaries = await allPages(pages, (page) => page.insights);
  return Promise.all(
    summaries.map(async (summary) =>
      summary.insightStatus?.status === 'PASSING' ? plain(summary) : detailed(aws, clusterName, summary),
    ),
  );
}

const plain = ({ name = '', insightStatus, lastRefreshTime }: InsightSummary): Insight => ({
  name,
  status: insightStatus?.status ?? 'UNKNOWN',
  refreshedAt: lastRefreshTime,
  reason: insightStatus?.reason ?? '',
  recommendation: '',
  resources: [],
  deprecations: [],
});

async function detailed(aws: Aws, clusterName: string, summary: InsightSummary): Promise<Insight> {
  const { insight } = await aws.eks().send(new DescribeInsightCommand({ clusterName, id: summary.id }));
  const { resources = [], categorySpecificSummary } = insight ?? {};
  return {
    ...plain(summary),
    recommendation: insight?.recommendation ?? '',
    resources: resources.flatMap(({ kubernetesResourceUri, arn }) => kubernetesResourceUri ?? arn ?? []),
    deprecations: (categorySpecificSummary?.deprecationDetails ?? []).map(
      ({ usage = '', replacedWith = '', stopServingVersion = '', clientStats = [] }) => ({
        usage,
        replacedWith,
        stopsIn: stopServingVersion,
        clients: clientStats.map(
          ({ userAgent = 'an unnamed client', numberOfRequestsLast30Days = 0 }) =>
            `${userAgent} (${numberOfRequestsLast30Days} requests in 30 days)`,
        ),
      }),
    ),
  };
}
