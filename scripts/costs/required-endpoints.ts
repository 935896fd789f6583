import { ENVIRONMENTS } from '../../lib/config/environments';
import { namePrefix } from '../../lib/config/names';
import { validateEnvironment } from '../../lib/config/validate';
import { interfaceEndpoints } from '../../lib/network/endpoint-services';

/**
 * How many interface endpoints `network.endpoints: "required"` would give an environment of this checkout.
 *
 * @param prefix what the names of its stacks begin with: `platform-dev`
 * @returns undefined when no environment is called so
 */
export function requiredEndpoints(prefix: string): number | undefined {
  const environment = ENVIRONMENTS.map((one) => validateEnvironment(one)).find((one) => namePrefix(one) === prefix);
  if (environment === undefined) return undefined;
  return interfaceEndpoints({ ...environment, network: { ...environment.network, endpoints: 'required' } }).length;
}
