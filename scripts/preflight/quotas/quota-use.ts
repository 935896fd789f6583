import { command, failed, passed, warning, type Observation } from '../observation';
import type { Quota } from './quota';

/** How far a quota is used, and how far it will be. */
export interface QuotaUse {
  readonly quota: Quota;
  /** Where the quota holds: `in us-east-1`, `in cluster platform-dev`. */
  readonly where: string;
  /** Everything that counts and is there, with what the stacks own already. */
  readonly used: number;
  /** What the stacks make beside what they own. */
  readonly more: number;
  /** The same once everything that grows has grown as far as it may. Default: `more`. */
  readonly atMost?: number;
}

/**
 * What a use means where a quota allows so much.
 *
 * @param region where the quota is raised
 */
export function judgeUse(
  { quota, where, used, more, atMost = more }: QuotaUse,
  limit: number,
  region: string,
): Observation {
  const so = `${used} of ${limit} ${quota.what} are used ${where}, and the stacks`;
  const raise = command(
    `aws service-quotas request-service-quota-increase --service-code ${quota.service} --quota-code ${quota.code}` +
      ` --desired-value ${used + Math.max(more, atMost)} --region ${region}`,
  );
  if (more > 0 && used + more > limit) return failed(`${so} make ${more} more`, raise);
  if (atMost > 0 && used + atMost > limit) return warning(`${so} may grow by ${atMost}`, raise);
  return passed(more > 0 ? `${so} make ${more} more` : `${so} make no more`);
}
