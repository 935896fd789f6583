import { paginateDescribeClusterVersions, type ClusterVersionInformation } from '@aws-sdk/client-eks';

import { RELEASES, type KubernetesRelease } from '../../../lib/config/versions';
import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { clustersOf, type VersionedCluster } from '../clusters';
import { byHand, failed, passed, warning, type Observation } from '../observation';
import { reads } from '../permission';

/** The calendar of versions.ts was true when it was written; EKS has the one that counts. */
export const kubernetesVersion: Check = {
  id: 'kubernetes-version',
  explanation: 'EKS offers the Kubernetes version of each cluster, in standard support, until the day that we believe.',
  mendedBy: 'another `cluster.version`; for a date, `lib/config/versions.ts`',
  permissions: reads('eks:DescribeClusterVersions'),
  scope: 'region',
  async look(target, aws) {
    const clusters = clustersOf(target);
    if (clusters.length === 0) return [];
    const offered = await offeredVersions(aws);
    const versions = [...new Set(clusters.map(({ version }) => version))];
    return [
      ...clusters.map((cluster) => lookAt(cluster, offered, target.region)),
      ...versions.flatMap((version) => datesOf(version, offered)),
    ];
  },
};

async function offeredVersions(aws: Aws): Promise<ClusterVersionInformation[]> {
  const found = await allPages(
    paginateDescribeClusterVersions({ client: aws.eks() }, { includeAll: true }),
    ({ clusterVersions }) => clusterVersions,
  );
  // Clusters on Outposts have a calendar of their own.
  return found.filter(({ clusterType = 'eks' }) => clusterType === 'eks');
}

function lookAt(
  { name, version, supportType }: VersionedCluster,
  offered: readonly ClusterVersionInformation[],
  region: string,
): Observation {
  const found = offered.find(({ clusterVersion }) => clusterVersion === version);
  const standardEnds = day(found?.endOfStandardSupportDate) ?? 'a day that EKS does not say';
  const extendedEnds = day(found?.endOfExtendedSupportDate) ?? 'a day that EKS does not say';
  const fix = byHand(wayOut(choices(offered)));
  switch (found?.versionStatus) {
    case 'STANDARD_SUPPORT':
      return passed(`Kubernetes ${version} of ${name} is in standard support until ${standardEnds}`);
    case 'EXTENDED_SUPPORT':
      return warning(
        `Kubernetes ${version} of ${name} left standard support on ${standardEnds}: ` +
          (supportType === 'STANDARD'
            ? 'with supportType "STANDARD", EKS upgrades the control plane by itself'
            : `the control plane costs six times as much, until extended support ends on ${extendedEnds}`),
        byHand('raise cluster.version by one minor'),
      );
    case 'UNSUPPORTED':
      return failed(`EKS supports Kubernetes ${version} no more, which ${name} wants`, fix);
    default:
      return failed(`EKS does not offer Kubernetes ${version} in ${region}, which ${name} wants`, fix);
  }
}

const wayOut = (versions: readonly string[]): string =>
  versions.length === 0
    ? 'choose another Region: EKS offers no version here that lib/config/versions.ts knows'
    : `set cluster.version to one that EKS offers: ${versions.join(', ')}`;

/** Versions that EKS offers and the platform knows, the newest first. */
const choices = (offered: readonly ClusterVersionInformation[]): string[] =>
  Object.keys(RELEASES)
    .filter((version) =>
      offered.some(
        ({ clusterVersion, versionStatus }) => clusterVersion === version && versionStatus !== 'UNSUPPORTED',
      ),
    )
    .reverse();

/** Dates of EKS that differ from those in the matrix. */
function datesOf(version: string, offered: readonly ClusterVersionInformation[]): Observation[] {
  const releases: Readonly<Record<string, KubernetesRelease>> = RELEASES;
  const ours = releases[version];
  const theirs = offered.find(({ clusterVersion }) => clusterVersion === version);
  const kinds = [
    ['standard', ours?.standardSupportEnds, day(theirs?.endOfStandardSupportDate)],
    ['extended', ours?.extendedSupportEnds, day(theirs?.endOfExtendedSupportDate)],
  ] as const;
  return kinds
    .filter(([, mine, real]) => mine !== undefined && real !== undefined && mine !== real)
    .map(([kind, mine = '', real = '']) =>
      warning(
        `EKS ends ${kind} support of Kubernetes ${version} on ${real}, where lib/config/versions.ts says ${mine}`,
        byHand(`write ${real} into lib/config/versions.ts`),
      ),
    );
}

/** The day in UTC, as the matrix writes it. */
const day = (date: Date | undefined): string | undefined => date?.toISOString().slice(0, 10);
