import type { Target } from './target';

/** Through which role a target is read: undefined for the credentials at hand. */
export function readingRole(
  { account, partition, stacks }: Target,
  asked: string | undefined,
  caller: string | undefined,
): string | undefined {
  if (asked !== undefined && asked !== 'lookup') return `arn:${partition}:iam::${account}:role/${asked}`;
  if (asked === undefined && (caller === undefined || caller === account)) return undefined;
  // Bootstrap makes it for just this: to read, and nothing else.
  return stacks.find(({ bootstrap }) => bootstrap?.lookupRole !== undefined)?.bootstrap?.lookupRole;
}
