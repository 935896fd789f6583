import { DescribeAddonCommand, paginateDescribeAddonVersions, paginateListAddons } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** An add-on that is installed, and what EKS offers of it. */
export interface LiveAddon {
  readonly name: string;
  readonly version: string;
  /** `ACTIVE`, `UPDATING`, `DEGRADED`... */
  readonly status: string;
  readonly offers: readonly AddonOffer[];
}

/** One version of an add-on, newest first as EKS lists them. */
export interface AddonOffer {
  readonly version: string;
  /** Kubernetes minors that it runs on. */
  readonly runsOn: readonly string[];
  /** Kubernetes minors for which EKS installs it unless told otherwise. */
  readonly defaultOn: readonly string[];
}

/** The managed add-ons of a cluster. */
export async function addons(aws: Aws, clusterName: string): Promise<LiveAddon[]> {
  const names = await allPages(paginateListAddons({ client: aws.eks() }, { clusterName }), (page) => page.addons);
  return Promise.all(
    names.map(async (name): Promise<LiveAddon> => {
      const [{ addon }, offers] = await Promise.all([
        aws.eks().send(new DescribeAddonCommand({ clusterName, addonName: name })),
        offersOf(aws, name),
      ]);
      return { name, version: addon?.addonVersion ?? '', status: addon?.status ?? '', offers };
    }),
  );
}

/** Without a Kubernetes version in the question, the answer names all that a version of the add-on runs on. */
async function offersOf(aws: Aws, addonName: string): Promise<AddonOffer[]> {
  const found = await allPages(
    paginateDescribeAddonVersions({ client: aws.eks() }, { addonName }),
    (page) => page.addons,
  );
  const offers = new Map<string, AddonOffer>();
  // An answer may be cut anywhere: what it says of one version can stand in two places.
  for (const { addonVersion: version = '', compatibilities = [] } of found.flatMap(
    ({ addonVersions = [] }) => addonVersions,
  )) {
    const { runsOn = [], defaultOn = [] } = offers.get(version) ?? {};
    const defaults = compatibilities.filter(({ defaultVersion }) => defaultVersion === true);
    offers.set(version, {
      version,
      runsOn: [...runsOn, ...compatibilities.flatMap(({ clusterVersion }) => clusterVersion ?? [])],
      defaultOn: [...defaultOn, ...defaults.flatMap(({ clusterVersion }) => clusterVersion ?? [])],
    });
  }
  return [...offers.values()];
}
