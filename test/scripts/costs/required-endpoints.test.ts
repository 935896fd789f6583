import { prod } from '../../../lib/config/environments/prod';
import { isRecoverable, secondRegion } from '../../../lib/config/second-region';
import { validateEnvironment } from '../../../lib/config/validate';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { requiredEndpoints } from '../../../scripts/costs/required-endpoints';

test('an environment that has its endpoints would have the same', () => {
  expect(prod.network.endpoints).toBe('required');
  expect(requiredEndpoints('platform-prod', 'us-east-1')).toBe(interfaceEndpoints(validateEnvironment(prod)).length);
});

test('an environment without endpoints would have some', () => {
  expect(requiredEndpoints('platform-dev', 'us-east-1')).toBeGreaterThan(10);
});

test('an environment with a second Region would have what runs there', () => {
  const environment = validateEnvironment(prod);
  if (!isRecoverable(environment)) throw new RangeError('prod has no second Region');
  const { network, ...there } = secondRegion(environment);
  const required = interfaceEndpoints({ ...there, network: { ...network, endpoints: 'required' } }).length;
  expect(network.endpoints).toBe('gateways');
  expect(requiredEndpoints('platform-prod', 'us-west-2')).toBe(required);
});

test('of environments that this checkout does not have nothing is known', () => {
  expect(requiredEndpoints('platform-dev-pr12', 'us-east-1')).toBeUndefined();
});
