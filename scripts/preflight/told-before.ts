import type { BootstrapWords } from './bootstrap-words';

/** What bootstrap was told before: parameters of its stack. */
export interface ToldBefore {
  readonly trust: readonly string[];
  readonly executionPolicies: readonly string[];
  readonly boundary: string | undefined;
}

/** Where nobody has bootstrapped yet. */
export const NOTHING: ToldBefore = { trust: [], executionPolicies: [], boundary: undefined };

/**
 * Adds to what bootstrap shall be told what it must hear again: it keeps most of what it was told, but accounts to trust
 * take the place of those before, it wants policies beside them, and it takes off a permissions boundary.
 *
 * @param partition the one of the account
 */
export function withToldBefore(words: BootstrapWords, before: ToldBefore, partition: string): BootstrapWords {
  const { trust = [], executionPolicies = [] } = words;
  const added = trust.filter((account) => !before.trust.includes(account));
  // What bootstrap gives unasked, as long as it trusts nobody.
  const implied = `arn:${partition}:iam::aws:policy/AdministratorAccess`;
  const lacksPolicies = added.length > 0 && executionPolicies.length === 0 && before.executionPolicies.length === 0;
  const again = {
    ...words,
    trust: added.length > 0 ? [...before.trust, ...added] : [],
    executionPolicies: lacksPolicies ? [implied] : executionPolicies,
  };
  return before.boundary === undefined ? again : { ...again, boundary: before.boundary };
}
