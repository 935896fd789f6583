import { KUBERNETES_VERSIONS, RELEASES } from '../../../../lib/config/versions';
import type { EmulatedAccount } from '../../../support/emulated-account';

/** How a Region of an account differs from others: what AWS decides, and no call sets. */
export interface Offer {
  /** States of zones that are not available; null for a zone that the account does not have. */
  readonly zones?: Readonly<Record<string, string | null>>;
  /** Zones that lack an instance type; `*` for all. */
  readonly instances?: Readonly<Record<string, readonly string[]>>;
  /** Zones that lack the service of an endpoint; `*` for all. */
  readonly endpoints?: Readonly<Record<string, readonly string[]>>;
  /** What EKS says of Kubernetes versions; without it, there are none. */
  readonly kubernetes?: readonly KubernetesOffer[];
  /** What EKS says of add-ons; without it, there are none. */
  readonly addons?: readonly AddonOffer[];
  /** How much one page of an answer holds. */
  readonly page?: number;
}

export interface KubernetesOffer {
  readonly clusterVersion: string;
  readonly clusterType?: string;
  readonly versionStatus: string;
  /** Seconds since 1970. */
  readonly endOfStandardSupportDate?: number;
  readonly endOfExtendedSupportDate?: number;
}

export interface AddonOffer {
  readonly addonName: string;
  readonly addonVersions: readonly {
    readonly addonVersion: string;
    readonly compatibilities: readonly { readonly clusterVersion: string; readonly defaultVersion: boolean }[];
  }[];
}

/** Says what AWS offers in a Region of the account, in the place of what was said before. */
export async function offer(account: EmulatedAccount, wanted: Offer, region = 'us-east-1'): Promise<void> {
  const answer = await fetch(`${account.url}/_rehearsal/offers/${account.id}/${region}`, {
    method: 'PUT',
    body: JSON.stringify(wanted),
  });
  if (!answer.ok) throw new Error(`The emulator did not take the offer: ${answer.status}`);
}

/** A day in UTC as EKS tells it. */
export const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 1_000;

/** A Kubernetes version with the dates of the matrix. */
export const kubernetesOffer = (clusterVersion: keyof typeof RELEASES, versionStatus: string): KubernetesOffer => ({
  clusterVersion,
  clusterType: 'eks',
  versionStatus,
  endOfStandardSupportDate: day(RELEASES[clusterVersion].standardSupportEnds),
  endOfExtendedSupportDate: day(RELEASES[clusterVersion].extendedSupportEnds),
});

/** An add-on with some versions for one minor; the first of them is what EKS would choose. */
export const addonOffer = (addonName: string, clusterVersion: string, ...versions: readonly string[]): AddonOffer => ({
  addonName,
  addonVersions: versions.map((addonVersion, index) => ({
    addonVersion,
    compatibilities: [{ clusterVersion, defaultVersion: index === 0 }],
  })),
});

/** What EKS offers when the version matrix is right: every Kubernetes version, and the add-ons that go with it. */
export const MATRIX: Offer = {
  kubernetes: KUBERNETES_VERSIONS.map((version) => kubernetesOffer(version, 'STANDARD_SUPPORT')),
  addons: KUBERNETES_VERSIONS.flatMap((version) =>
    Object.entries(RELEASES[version].addons).map(([name, build]) => addonOffer(name, version, build)),
  ),
};
