import type { Deployment } from '../../support/iam/deployment';

/** What a check says of many deployments: each thing once, with some of the environments in which it is so. */
export async function inAll<Item extends { readonly deployment: Deployment }>(
  items: readonly Item[],
  check: (item: Item) => Promise<readonly string[]>,
): Promise<string[]> {
  const found = new Map<string, Set<string>>();
  for (const item of items) {
    for (const line of await check(item)) {
      found.set(line, (found.get(line) ?? new Set()).add(item.deployment.environment));
    }
  }
  return [...found].map(([line, environments]) => `${line} (in ${some([...environments])})`);
}

const some = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
