import type { Check } from '../../../../scripts/preflight/check';
import type { Observation } from '../../../../scripts/preflight/observation';
import type { Result } from '../../../../scripts/preflight/result';

/** A line of the report that passed, but for what a test says. */
export const resultWith = (part: Partial<Result> = {}): Result => ({
  account: '111122223333',
  region: 'eu-west-1',
  check: 'played',
  outcome: 'passed',
  says: 'all is well',
  fix: null,
  ...part,
});

/** A check that looks as it is told. */
export const checkWith = (
  id: string,
  look: Check['look'] | readonly Observation[],
  scope: Check['scope'] = 'region',
): Check => ({
  id,
  explanation: 'Played.',
  mendedBy: 'nothing',
  permissions: [],
  scope,
  look: typeof look === 'function' ? look : () => Promise.resolve(look),
});
