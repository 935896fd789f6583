import { HOURS_PER_MONTH, PRICES } from '../../costs/prices';
import { passed, warning, type Finding } from '../finding';
import { about } from '../live/answer';
import type { OfferedVersion } from '../live/offered-versions';
import type { Question } from '../question';
import type { UpgradeCheck } from '../upgrade-check';

/** How soon before its end support is worth a warning, in days. */
const WARNING_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** What the calendar of EKS says of the version that runs, and of the one that comes. */
export const support: UpgradeCheck = {
  id: 'support',
  explanation: 'How long both versions are supported, and what it costs to stay.',
  judge: (question) => about(question.live.offered, (list) => judgeVersions(question, list)),
};

function judgeVersions(
  { from, next, now, live: { controlPlane } }: Question,
  list: readonly OfferedVersion[],
): Finding[] {
  return [...new Set([from, next])].flatMap((version) => {
    const calendar = list.find((one) => one.version === version);
    return calendar === undefined ? [] : [judgeOne(calendar, controlPlane.supportType, now)];
  });
}

function judgeOne(calendar: OfferedVersion, supportType: string, now: Date): Finding {
  const { version, status, standardSupportEnds, extendedSupportEnds } = calendar;
  const price = supportType === 'EXTENDED' ? EXTENDED_PRICE : 'but supportType STANDARD has EKS upgrade it by itself';
  const wayOut = 'plan the minor after it too';
  if (status === 'EXTENDED_SUPPORT') {
    return warning(`${version} is in extended support until ${extendedSupportEnds}: ${price}`, wayOut);
  }
  if (status === 'UNSUPPORTED') {
    return warning(
      `${version} has been out of support since ${extendedSupportEnds}: EKS upgrades it by itself`,
      wayOut,
    );
  }
  const says = `${version} is in standard support until ${standardSupportEnds}, then in extended until ${extendedSupportEnds}: ${price}`;
  const isSoon = new Date(standardSupportEnds).getTime() - now.getTime() < WARNING_DAYS * DAY;
  return isSoon ? warning(says, wayOut) : passed(says);
}

const usd = (amount: number): string => amount.toFixed(2);

const EXTENDED_PRICE = `US$ ${usd(PRICES.controlPlaneExtended.usd)} an hour for the control plane instead of ${usd(PRICES.controlPlane.usd)}, ${Math.round((PRICES.controlPlaneExtended.usd - PRICES.controlPlane.usd) * HOURS_PER_MONTH)} more a month (list price)`;
