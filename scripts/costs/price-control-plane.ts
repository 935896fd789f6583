import { isTrue, textOf, type Json } from '../../lib/compliance/template';
import { RELEASES, type KubernetesRelease, type KubernetesVersion } from '../../lib/config/versions';
import { fixed, type Cost, type PricingRule } from './charge';
import { toCents } from './cents';
import { HOURS_PER_MONTH, PRICES } from './prices';
import { valueAt } from './read-number';

const isKnown = (version: string): version is KubernetesVersion => Object.hasOwn(RELEASES, version);

/** In standard support EKS upgrades a cluster by itself before the dearer time begins, unless it is set to EXTENDED. */
const takesExtended = (supportType: Json | undefined): boolean => textOf(supportType) !== 'STANDARD';

/**
 * The control plane, at the price of the support that its Kubernetes version has on the day asked for, and the dearer one
 * that comes later. With Auto Mode, instances cost more than elsewhere.
 *
 * Source: https://aws.amazon.com/blogs/containers/amazon-eks-extended-support-for-kubernetes-versions-pricing/
 */
export const controlPlane: PricingRule = ({ properties }, { day }): Cost => {
  const version = textOf(properties['Version']);
  const release = isKnown(version) ? RELEASES[version] : undefined;
  const mayExtend = takesExtended(valueAt(properties, 'UpgradePolicy', 'SupportType'));
  const isExtended = mayExtend && release !== undefined && day >= release.standardSupportEnds;
  const price = isExtended ? PRICES.controlPlaneExtended : PRICES.controlPlane;
  return {
    charges: [fixed('Control plane', price, HOURS_PER_MONTH)],
    rates: isTrue(valueAt(properties, 'ComputeConfig', 'Enabled')) ? ['autoMode'] : [],
    later: mayExtend && !isExtended && release !== undefined ? [extendedSupport(version, release)] : [],
    notPriced:
      release === undefined
        ? [`extended support of Kubernetes ${version === '' ? '(no version)' : version}: not in the version matrix`]
        : [],
  };
};

const extendedSupport = (version: string, { standardSupportEnds, extendedSupportEnds }: KubernetesRelease) => ({
  what: `Kubernetes ${version} in extended support`,
  monthly: toCents((PRICES.controlPlaneExtended.usd - PRICES.controlPlane.usd) * HOURS_PER_MONTH),
  when: `from ${standardSupportEnds} to ${extendedSupportEnds}, unless upgraded`,
});
