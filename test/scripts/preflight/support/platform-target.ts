import type { EnvironmentInput } from '../../../../lib/config/schema';
import { validateEnvironment } from '../../../../lib/config/validate';
import type { Target } from '../../../../scripts/preflight/target';
import { stacksOf } from '../../../support/stacks-of';

const ACCOUNT = '123456789012';

/** What an environment of the platform deploys to its own Region. */
export function platformTarget(environment: EnvironmentInput | undefined): Target {
  if (environment === undefined) throw new RangeError('There is no such environment');
  const { region } = validateEnvironment(environment);
  const stacks = stacksOf(environment)
    .filter((stack) => stack.region === region)
    .map(({ name, template }) => ({ name, account: ACCOUNT, region, template, bootstrap: null }));
  return { account: ACCOUNT, region, partition: 'aws', stacks, deployers: [] };
}
