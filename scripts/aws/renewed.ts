/** Credentials that end, or do not. */
interface Ending {
  readonly expiration?: Date | undefined;
}

/** Asked for anew so long before the end: a call that is signed just before it must still arrive. */
const BEFORE_THE_END = 5 * 60_000;

/** Credentials that are asked for once, however many want them, and once more shortly before they end. */
export function renewed<Credentials extends Ending>(
  ask: () => Promise<Credentials>,
  now = () => Date.now(),
): () => Promise<Credentials> {
  let asked: Promise<Credentials> | undefined;
  return async () => {
    const before = (asked ??= ask());
    const held = await before;
    if (held.expiration === undefined || held.expiration.getTime() - now() > BEFORE_THE_END) return held;
    // Another caller may have asked meanwhile.
    if (asked === before) asked = ask();
    return asked;
  };
}
