import type { Aws } from '../../../../scripts/aws/aws';
import type { Check } from '../../../../scripts/preflight/check';
import { runCheck } from '../../../../scripts/preflight/run-check';
import type { Target } from '../../../../scripts/preflight/target';

/** What a check says of a target, without the place. */
export async function ask(check: Check, target: Target, aws: Aws) {
  const results = await runCheck(check, target, aws);
  return results.map(({ outcome, says, fix }) => ({ outcome, says, fix }));
}
