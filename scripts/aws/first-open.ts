import { troubleOf } from './trouble';

/**
 * The first of several doors that opens. Only a refusal leads on to the next; any other trouble would be the same there.
 *
 * @throws what the first door threw, when none of them opens
 */
export async function firstOpen<Inside>(doors: readonly (() => Promise<Inside>)[]): Promise<Inside> {
  const [door, ...others] = doors;
  if (door === undefined) throw new RangeError('There is no door at all');
  try {
    return await door();
  } catch (error) {
    if (others.length === 0 || troubleOf(error)?.kind !== 'denied') throw error;
    return await firstOpen(others).catch((refusal: unknown) => {
      throw troubleOf(refusal)?.kind === 'denied' ? error : refusal;
    });
  }
}
