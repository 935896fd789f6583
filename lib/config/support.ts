import { RELEASES, type KubernetesVersion } from './versions';

/** How soon before its end a version is worth a warning, in days: a quarter, to plan and make one upgrade. */
const WARNING_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

const at = (day: string) => new Date(`${day}T00:00:00Z`).getTime();

/**
 * What an operator should know today about the support of a Kubernetes version.
 *
 * @param today the day of asking; given by the caller, so that synthesis itself never reads the clock
 * @returns one sentence with the date and the way out, or undefined while standard support lasts another quarter
 */
export function supportWarning(version: KubernetesVersion, today: Date): string | undefined {
  const { standardSupportEnds, extendedSupportEnds } = RELEASES[version];
  const daysTo = (day: string) => Math.ceil((at(day) - today.getTime()) / DAY);
  const wayOut = 'Raise cluster.version by one minor.';

  if (daysTo(extendedSupportEnds) <= 0) {
    return `Kubernetes ${version} left extended support on ${extendedSupportEnds}: EKS offers it no more and upgrades running clusters by itself. ${wayOut}`;
  }
  if (daysTo(extendedSupportEnds) <= WARNING_DAYS) {
    return `Kubernetes ${version} leaves extended support on ${extendedSupportEnds}: EKS then upgrades the control plane by itself, without further notice. ${wayOut}`;
  }
  if (daysTo(standardSupportEnds) <= 0) {
    return `Kubernetes ${version} left standard support on ${standardSupportEnds}: with supportType EXTENDED the control plane costs six times as much, with STANDARD EKS upgrades it by itself. Extended support ends on ${extendedSupportEnds}. ${wayOut}`;
  }
  if (daysTo(standardSupportEnds) <= WARNING_DAYS) {
    return `Kubernetes ${version} leaves standard support on ${standardSupportEnds}. ${wayOut}`;
  }
  return undefined;
}
