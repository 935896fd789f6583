import { REGIONS } from '../../lib/config/regions';
import { DEFAULT_QUALIFIER } from '../preflight/target';

/** Where clusters stand, and who asks. */
export interface ReadingPlace {
  readonly account: string;
  /** In the order in which their roles are tried. */
  readonly regions: readonly string[];
  /** Whose the credentials at hand are. */
  readonly caller: string;
}

/**
 * ARNs of the roles through which clusters are read, the best first; none: with the credentials at hand.
 *
 * @param asked `lookup`, or the name of a role in the account; undefined: whatever is needed
 */
export function readingRoles(asked: string | undefined, { account, regions, caller }: ReadingPlace): string[] {
  const roleIn = (region: string, name: string) =>
    `arn:${REGIONS[region]?.partition ?? 'aws'}:iam::${account}:role/${name}`;
  if (asked !== undefined && asked !== 'lookup') return [...new Set(regions.map((region) => roleIn(region, asked)))];
  if (asked === undefined && caller === account) return [];
  // Bootstrap makes it for just this: to read, and nothing else.
  return regions.map((region) => roleIn(region, `cdk-${DEFAULT_QUALIFIER}-lookup-role-${account}-${region}`));
}
