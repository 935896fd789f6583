/** Stops a rule that reads a value of the wrong type: it could only guess. */
class NotDependable extends Error {}

/**
 * A view of a value in which some places cannot be read, because what stands there has the wrong type.
 *
 * @param places paths of these places, none of them empty
 */
function dependableParts<T extends object>(value: T, places: readonly (readonly PropertyKey[])[]): T {
  return new Proxy(value, {
    get(target, key): unknown {
      const below = places.filter(([first]) => first !== undefined && String(first) === String(key));
      if (below.some((path) => path.length === 1)) throw new NotDependable();
      const part: unknown = Reflect.get(target, key);
      if (below.length === 0 || typeof part !== 'object' || part === null) return part;
      return dependableParts(
        part,
        below.map((path) => path.slice(1)),
      );
    },
  });
}

/**
 * Asks a question of a value of which parts have the wrong type.
 *
 * @returns the answer, or undefined when it depends on one of these parts
 */
export function askDependable<T extends object, A>(
  value: T,
  places: readonly (readonly PropertyKey[])[],
  question: (dependable: T) => A,
): A | undefined {
  try {
    return question(dependableParts(value, places));
  } catch (error) {
    if (error instanceof NotDependable) return undefined;
    throw error;
  }
}
