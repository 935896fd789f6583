import type { AssemblyStack } from '../assembly/read-stacks';

/** Where a template without a region is judged. */
const DEFAULT_REGION = 'us-east-1';

/** Paths of templates by the region that they are made for: what a region offers differs. */
export function byRegion(stacks: readonly AssemblyStack[]): ReadonlyMap<string, readonly string[]> {
  const templates = new Map<string, string[]>();
  for (const { region, template } of stacks) {
    const place = region ?? DEFAULT_REGION;
    templates.set(place, [...(templates.get(place) ?? []), template]);
  }
  return templates;
}
