import type { BootstrapWords } from './bootstrap-words';
import type { Result } from './result';

/** What `cdk bootstrap` would be told to mend all that it can mend: one call for each account, Region and qualifier. */
export function bootstrapsFor(results: readonly Result[]): BootstrapWords[] {
  const calls = new Map<string, BootstrapWords>();
  for (const { outcome, fix } of results) {
    if (outcome !== 'failed' || fix?.kind !== 'bootstrap') continue;
    const { account, region, qualifier, trust = [] } = fix.words;
    const key = `${account}/${region}/${qualifier}`;
    const merged = [...new Set([...(calls.get(key)?.trust ?? []), ...trust])];
    calls.set(key, { account, region, qualifier, ...(merged.length > 0 ? { trust: merged } : {}) });
  }
  return [...calls.values()];
}
