import type { Change } from './change';
import type { Shift, Shifts } from './dependencies';

/** What changes for everything that refers to a resource that is replaced, by its logical id. */
export const replacementShifts = (changes: readonly Change[]): Shifts =>
  new Map(
    changes.flatMap(({ logicalId, effect }): [string, Shift][] => {
      if (effect === 'replace') return [[logicalId, { certainty: 'certain', because: `${logicalId} is replaced` }]];
      if (effect !== 'may-replace') return [];
      return [[logicalId, { certainty: 'possible', because: `${logicalId} may be replaced` }]];
    }),
  );

/** Whether two sets of shifts lead to the same result. */
export const isSameShifts = (one: Shifts, other: Shifts): boolean =>
  one.size === other.size && [...one].every(([name, { certainty }]) => other.get(name)?.certainty === certainty);
