import type { Environment } from '../../lib/config/schema';
import { selectEnvironments } from '../../lib/config/select';
import { ConfigurationError } from '../../lib/config/problem';
import { validateEnvironment } from '../../lib/config/validate';
import { CHART_FIXTURES } from '../../test/fixtures/chart-environments';
import { FIXTURES, VERSION_FIXTURES } from '../../test/fixtures/environments';
import { UsageError } from '../terminal/usage-error';

/**
 * The environments that the command line names: those of lib/config/environments, or `fixtures` for those of test/fixtures.
 *
 * @throws UsageError for a name that does not exist, and for an environment that is refused
 */
export function environmentsNamed(names: string): Environment[] {
  if (names === 'fixtures') {
    return Object.values({ ...FIXTURES, ...VERSION_FIXTURES, ...CHART_FIXTURES }).map(validateEnvironment);
  }
  try {
    return selectEnvironments({ environment: names });
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
