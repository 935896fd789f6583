import type { Aws } from './aws';
import { sentenceOf, troubleOf } from './trouble';

/**
 * Why AWS did not do what it was asked, and what that was; undefined for an error that is no answer of AWS.
 *
 * @param asked whom the call may have come from
 */
export function wordsOf(error: unknown, ...asked: readonly Aws[]): string | undefined {
  const trouble = troubleOf(error);
  if (trouble === undefined) return undefined;
  const action = asked.map(({ log }) => log.originOf(error)).find((one) => one !== undefined);
  return sentenceOf(trouble, action);
}
