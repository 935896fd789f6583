import type { Permissions } from '../../lib/identity/permission';

/** Every action that permissions grant, sorted. */
export const actionsOf = (permissions: Permissions): string[] =>
  Object.values(permissions)
    .flatMap((statements) => statements.flatMap(({ actions }) => actions))
    .sort();

/** Statements whose resources hold a wildcard, and that do not say why. */
export const unexplained = (permissions: Permissions): string[] =>
  Object.values(permissions)
    .flat()
    .filter(
      ({ resources, wildcard = '' }) => resources.some((resource) => resource.includes('*')) && wildcard.length < 20,
    )
    .map(({ sid = 'a statement' }) => sid);
