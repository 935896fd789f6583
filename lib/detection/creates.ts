import type { Environment } from '../config/schema';

/**
 * Whether this environment switches a service on of which an account has one.
 *
 * A copy with a suffix stands beside one without, which has done it: the copy adopts.
 */
export const creates = (
  { detection, suffix }: Pick<Environment, 'detection' | 'suffix'>,
  service: keyof Environment['detection'],
): boolean => detection[service] === 'create' && suffix === undefined;
