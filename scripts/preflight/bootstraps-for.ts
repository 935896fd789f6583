import type { BootstrapWords } from './bootstrap-words';
import type { Result } from './result';

/**
 * What `cdk bootstrap` would be told to mend all that it can mend without a decision: one call for each account, Region and
 * qualifier.
 */
export function bootstrapsFor(results: readonly Result[]): BootstrapWords[] {
  const calls = new Map<string, BootstrapWords>();
  for (const { outcome, fix } of results) {
    if (outcome !== 'failed' || fix?.kind !== 'bootstrap' || fix.decide === true) continue;
    const { words } = fix;
    const key = `${words.account}/${words.region}/${words.qualifier}`;
    calls.set(key, merged(calls.get(key) ?? words, words));
  }
  return [...calls.values()];
}

function merged(one: BootstrapWords, other: BootstrapWords): BootstrapWords {
  const both = (key: 'trust' | 'executionPolicies') => {
    const all = [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])];
    return all.length > 0 ? { [key]: all } : {};
  };
  return { ...one, ...other, ...both('trust'), ...both('executionPolicies') };
}
