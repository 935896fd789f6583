import { ENVIRONMENTS } from '../../lib/config/environments';
import { namePrefix } from '../../lib/config/names';
import { isRecoverable, secondRegion } from '../../lib/config/second-region';
import { validateEnvironment } from '../../lib/config/validate';
import { interfaceEndpoints } from '../../lib/network/endpoint-services';

/**
 * How many interface endpoints `network.endpoints: "required"` would give an environment of this checkout.
 *
 * @param prefix what the names of its stacks begin with: `platform-dev`
 * @param region where: the second Region may run less that calls AWS services
 * @returns undefined when no environment is called so
 */
export function requiredEndpoints(prefix: string, region: string | null): number | undefined {
  const first = ENVIRONMENTS.map((one) => validateEnvironment(one)).find((one) => namePrefix(one) === prefix);
  if (first === undefined) return undefined;
  const isSecond = isRecoverable(first) && first.recovery.region === region;
  const environment = isSecond ? secondRegion(first) : first;
  return interfaceEndpoints({ ...environment, network: { ...environment.network, endpoints: 'required' } }).length;
}
