import { paginateDescribeAddonVersions } from '@aws-sdk/client-eks';

import { bestFirst, type OfferedVersion } from '../addon-version';
import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { clusterOf } from '../clusters';
import { existing } from '../existing';
import { byHand, failed, passed, type Observation } from '../observation';
import { reads } from '../permission';
import { literal } from '../pseudo-parameters';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** An add-on as templates want it. */
interface WantedAddon {
  readonly name: string;
  /** Undefined where EKS chooses. */
  readonly version: string | undefined;
  /** Kubernetes minor of its cluster. */
  readonly kubernetes: string;
}

/** EKS takes builds of add-ons back, and adds minors to them one by one. */
export const addonVersions: Check = {
  id: 'addon-versions',
  explanation: 'EKS offers every add-on in the version that is wanted, for the Kubernetes version of its cluster.',
  mendedBy: 'another version in `addons.versions`, or `addons.exclude`',
  permissions: reads('eks:DescribeAddonVersions'),
  scope: 'region',
  async look(target, aws) {
    const wanted = wantedAddons(target);
    const looks = await Promise.all(wanted.map((addon) => lookAt(addon, target.region, aws)));
    const troubles = looks.flat();
    if (wanted.length === 0 || troubles.length > 0) return troubles;
    const minors = [...new Set(wanted.map(({ kubernetes }) => kubernetes))].sort();
    return [passed(`EKS offers the versions of ${wanted.length} add-ons for Kubernetes ${minors.join(', ')}`)];
  },
};

function wantedAddons(target: Target): WantedAddon[] {
  const wanted = resourcesOf(target, 'AWS::EKS::Addon').flatMap((addon) => {
    const name = literal(addon.properties['AddonName'], target);
    const cluster = clusterOf(addon, target);
    const version = literal(addon.properties['AddonVersion'], target);
    return name === undefined || cluster === undefined ? [] : [{ name, version, kubernetes: cluster.version }];
  });
  // Environments that share a Region want the same.
  return [...new Map(wanted.map((addon) => [Object.values(addon).join(' '), addon])).values()];
}

/** How many versions a message names: the newest are those that somebody would take. */
const NAMED = 5;

async function lookAt({ name, version, kubernetes }: WantedAddon, region: string, aws: Aws): Promise<Observation[]> {
  const offered = bestFirst(await offeredVersions(name, kubernetes, aws));
  if (offered.length === 0) {
    return [
      failed(
        `EKS offers no add-on ${name} for Kubernetes ${kubernetes} in ${region}`,
        byHand(`leave it out with addons.exclude, or set cluster.version to one that has it`),
      ),
    ];
  }
  if (version === undefined || offered.some((other) => other.version === version)) return [];
  const named = offered
    .slice(0, NAMED)
    .map((other) => (other.isDefault ? `${other.version} (default)` : other.version));
  return [
    failed(
      `EKS does not offer ${name} ${version} for Kubernetes ${kubernetes} in ${region}`,
      byHand(`set addons.versions["${name}"] to one of ${named.join(', ')}`),
    ),
  ];
}

async function offeredVersions(addonName: string, kubernetesVersion: string, aws: Aws): Promise<OfferedVersion[]> {
  const pages = paginateDescribeAddonVersions({ client: aws.eks() }, { addonName, kubernetesVersion });
  // Of an add-on that it does not know, EKS says so, or nothing at all.
  const addons = (await existing(() => allPages(pages, (page) => page.addons))) ?? [];
  return addons
    .flatMap(({ addonVersions: versions = [] }) => versions)
    .flatMap(({ addonVersion: version, compatibilities = [] }) => {
      const compatible = compatibilities.find(({ clusterVersion }) => clusterVersion === kubernetesVersion);
      return version === undefined || compatible === undefined
        ? []
        : [{ version, isDefault: compatible.defaultVersion === true }];
    });
}
