import type { AddonOffer, LiveAddon } from './live/addons';
import { minorNumber } from './minor';
import type { TargetAddon } from './target-addons';

/** What an upgrade does with one installed add-on. */
export type AddonChange =
  /** It is what it shall be. */
  | { readonly when: 'never' }
  /** The deployment changes it after the control plane. */
  | { readonly when: 'after'; readonly to: string }
  /** It does not run on the next minor: it changes before, to a version that runs on both. */
  | { readonly when: 'before'; readonly to: string }
  /** It does not run on the next minor, and no version runs on both. */
  | { readonly when: 'after-a-gap'; readonly to: string | undefined }
  /** EKS does not offer the version that it shall have. */
  | { readonly when: 'impossible'; readonly wanted: string; readonly instead: string | undefined };

/**
 * Its versions are minors of Kubernetes: like a kubelet it may be three behind the API server, and never ahead, so that
 * it comes after the control plane whatever the list of its compatibilities says.
 *
 * @see https://kubernetes.io/releases/version-skew-policy/
 */
const FOLLOWS_BY_POLICY = 'kube-proxy';

const runsOn = (offer: AddonOffer | undefined, version: string): boolean => offer?.runsOn.includes(version) === true;

/**
 * What the upgrade from one minor to the next does with an add-on.
 *
 * @param target what the configuration makes of it; undefined for an add-on that the platform does not install
 */
export function addonChange(
  { name, version, offers }: LiveAddon,
  target: TargetAddon | undefined,
  from: string,
  next: string,
): AddonChange {
  const offerOf = (wanted: string) => offers.find((offer) => offer.version === wanted);
  const best = offers.find(({ defaultOn }) => defaultOn.includes(next)) ?? offers.find((offer) => runsOn(offer, next));
  if (target !== undefined && !runsOn(offerOf(target.version), next)) {
    return { when: 'impossible', wanted: target.version, instead: best?.version };
  }
  const to = target?.version ?? (runsOn(offerOf(version), next) ? version : best?.version);
  if (to === version) return { when: 'never' };
  // The control plane has gone ahead: there is no before any more.
  if (from === next && to !== undefined) return { when: 'after', to };
  const mayStay = name === FOLLOWS_BY_POLICY ? minorsBehind(version, next) <= 3 : runsOn(offerOf(version), next);
  if (mayStay && to !== undefined) return { when: 'after', to };
  if (runsOn(offerOf(to ?? ''), from) && to !== undefined) return { when: 'before', to };
  const both = offers.find((offer) => runsOn(offer, from) && runsOn(offer, next));
  return both === undefined ? { when: 'after-a-gap', to } : { when: 'before', to: both.version };
}

/** Minors between `v1.35.3-eksbuild.29` and a Kubernetes minor. */
const minorsBehind = (addonVersion: string, version: string): number =>
  minorNumber(version) - minorNumber(addonVersion.replace(/^v/, ''));
