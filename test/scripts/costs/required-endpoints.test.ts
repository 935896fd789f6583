import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { requiredEndpoints } from '../../../scripts/costs/required-endpoints';

test('an environment that has its endpoints would have the same', () => {
  expect(prod.network.endpoints).toBe('required');
  expect(requiredEndpoints('platform-prod')).toBe(interfaceEndpoints(validateEnvironment(prod)).length);
});

test('an environment without endpoints would have some', () => {
  expect(requiredEndpoints('platform-dev')).toBeGreaterThan(10);
});

test('of environments that this checkout does not have nothing is known', () => {
  expect(requiredEndpoints('platform-dev-pr12')).toBeUndefined();
});
