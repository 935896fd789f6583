import type { Target } from './target';
import { accountsOf } from './targets';

/**
 * Through which roles a target is read, the best first; none: with the credentials at hand.
 *
 * @param account the account of the target, with the stacks of all its Regions: bootstrap makes a role in each of them
 *   that reads in all, so that a Region without one is read as well
 * @param asked `lookup`, or the name of a role in each account; undefined: whatever is needed
 * @param caller whose the credentials at hand are, if anybody’s
 */
export function readingRoles(account: Target, asked: string | undefined, caller: string | undefined): string[] {
  const { account: id, partition, stacks } = account;
  if (asked !== undefined && asked !== 'lookup') return [`arn:${partition}:iam::${id}:role/${asked}`];
  if (asked === undefined && (caller === undefined || caller === id)) return [];
  // Bootstrap makes it for just this: to read, and nothing else.
  return [...new Set(stacks.flatMap(({ bootstrap }) => bootstrap?.lookupRole ?? []))];
}

/** The same for each of several targets. */
export function rolesFor(
  targets: readonly Target[],
  asked: string | undefined,
  caller: string | undefined,
): (target: Pick<Target, 'account'>) => readonly string[] {
  const roles = new Map(accountsOf(targets).map((target) => [target.account, readingRoles(target, asked, caller)]));
  return ({ account }) => roles.get(account) ?? [];
}
