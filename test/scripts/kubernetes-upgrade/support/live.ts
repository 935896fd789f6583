import type { Environment } from '../../../../lib/config/schema';
import { RELEASES, type KubernetesVersion, type ManagedAddonName } from '../../../../lib/config/versions';
import type { LiveAddon } from '../../../../scripts/kubernetes-upgrade/live/addons';
import type { LiveCluster } from '../../../../scripts/kubernetes-upgrade/live/live-cluster';
import type { LiveNodeGroup } from '../../../../scripts/kubernetes-upgrade/live/node-groups';
import type { LiveNode } from '../../../../scripts/kubernetes-upgrade/live/nodes';
import type { OfferedVersion } from '../../../../scripts/kubernetes-upgrade/live/offered-versions';
import type { PlannedCluster } from '../../../../scripts/kubernetes-upgrade/planned-cluster';
import { questionOf, type Question } from '../../../../scripts/kubernetes-upgrade/question';
import { withCluster } from '../../../support/configuration';

/** What a test says of a cluster; everything else is as it should be before the upgrade from 1.35 to 1.36. */
export interface LiveOptions extends Partial<Omit<LiveCluster, 'planned' | 'controlPlane'>> {
  readonly version?: string;
  readonly status?: string;
  readonly supportType?: string;
  readonly issues?: readonly string[];
  readonly environment?: Environment;
  readonly planned?: Partial<PlannedCluster>;
}

export const TODAY = new Date('2026-11-21T12:00:00Z');

/** The calendar of EKS, as it stood on that day. */
export const CALENDAR: readonly OfferedVersion[] = Object.entries(RELEASES).map(
  ([version, { standardSupportEnds, extendedSupportEnds }]) => ({
    version,
    status: new Date(standardSupportEnds) > TODAY ? 'STANDARD_SUPPORT' : 'EXTENDED_SUPPORT',
    standardSupportEnds,
    extendedSupportEnds,
  }),
);

export const nodeGroup = (more: Partial<LiveNodeGroup> = {}): LiveNodeGroup => ({
  name: 'system',
  version: '1.35',
  releaseVersion: '1.35.2-20261101',
  status: 'ACTIVE',
  issues: [],
  ...more,
});

export const node = (more: Partial<LiveNode> = {}): LiveNode => ({
  id: 'i-1',
  origin: 'karpenter',
  group: 'default',
  version: '1.35',
  ...more,
});

/** An add-on at the version of the matrix for a minor; EKS offers those of two minors, each for its own only. */
export function addon(
  name: ManagedAddonName,
  more: Partial<LiveAddon> = {},
  minor: KubernetesVersion = '1.35',
): LiveAddon {
  const offers = (['1.36', '1.35'] as const).map((one) => ({
    version: RELEASES[one].addons[name],
    runsOn: [one],
    defaultOn: [one],
  }));
  return { name, version: RELEASES[minor].addons[name], status: 'ACTIVE', offers, ...more };
}

/** A cluster as AWS describes it. */
export function liveCluster(options: LiveOptions = {}): LiveCluster {
  const {
    version = '1.35',
    status = 'ACTIVE',
    supportType = 'STANDARD',
    issues = [],
    planned,
    environment,
    ...parts
  } = options;
  const configured = environment ?? withCluster({ version: '1.36' });
  return {
    planned: {
      environment: configured,
      region: 'us-east-1',
      name: 'platform-test',
      stack: 'platform-test-Eks',
      isSecond: false,
      ...planned,
    },
    controlPlane: { version, status, supportType, issues },
    offered: { value: CALENDAR },
    nodeGroups: { value: [nodeGroup()] },
    addons: { value: [] },
    nodes: { value: [] },
    fargateProfiles: { value: [] },
    insights: { value: [] },
    ...parts,
  };
}

/** The question about such a cluster, on its way to 1.36 unless the test says otherwise. */
export const question = (options: LiveOptions = {}, to = '1.36'): Question =>
  questionOf(liveCluster(options), to, TODAY);

/** An answer that AWS did not give. */
export const NO_ANSWER = { trouble: 'these credentials may not eks:ListSomething', fix: 'allow it' };
