import type { Permission } from './permission';

/** A policy of IAM that only allows. */
export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: readonly string[];
  }[];
}

/** The policy that grants permissions: one statement for each set of resources, all in alphabetical order. */
export function policyOf(permissions: readonly Permission[]): Policy {
  const sets = new Map<string, { readonly resources: readonly string[]; readonly actions: Set<string> }>();
  for (const { action, resources = ['*'] } of permissions) {
    const sorted = [...resources].sort();
    const key = sorted.join(' ');
    const set = sets.get(key) ?? { resources: sorted, actions: new Set<string>() };
    sets.set(key, { ...set, actions: set.actions.add(action) });
  }
  return {
    Version: '2012-10-17',
    Statement: [...sets.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { resources, actions }]) => ({ Effect: 'Allow', Action: [...actions].sort(), Resource: resources })),
  };
}
