import type { How } from './how';

const LOOK_EVERY = 5_000;
const TELL_EVERY = 60_000;

/**
 * Looks again and again until nothing is left, or patience is at its end.
 *
 * @param look says what is left
 * @returns what is left at the end
 */
export async function waitUntilGone<Thing>(
  look: () => Promise<readonly Thing[]>,
  nameOf: (thing: Thing) => string,
  { clock, patience, say }: Pick<How, 'clock' | 'patience' | 'say'>,
): Promise<readonly Thing[]> {
  const began = clock.now();
  let told = began;
  for (;;) {
    const left = await look();
    const now = clock.now();
    if (left.length === 0 || now - began >= patience) return left;
    if (now - told >= TELL_EVERY) {
      say(`  still there after ${Math.round((now - began) / 60_000)} min: ${left.map(nameOf).join(', ')}`);
      told = now;
    }
    await clock.sleep(LOOK_EVERY);
  }
}
