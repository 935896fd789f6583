import { inspect, isDeepStrictEqual } from 'node:util';

import type { Environment } from '../../../lib/config/schema';
import type { Live } from '../live/live';

/** Compares what stands in the account with what the configuration asks for; gives one sentence for each difference. */
export type Check = (live: Live, environment: Environment) => string[];

/** A sentence when two values differ, and nothing when they are equal. */
export function differs(what: string, actual: unknown, expected: unknown): string[] {
  return isDeepStrictEqual(actual, expected) ? [] : [`${what} is ${inspect(actual)}, not ${inspect(expected)}`];
}

/** The value of a tag. */
export const tagOf = (
  {
    Tags,
  }: {
    readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;
  },
  key: string,
): string | undefined => Tags?.find(({ Key }) => Key === key)?.Value;
